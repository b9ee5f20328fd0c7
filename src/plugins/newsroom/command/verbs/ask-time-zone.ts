import { isTimeZone } from '../../domain/time-zone';
import { Refusal } from '../refusal';
import type { Session } from './session';

/** The newsroom's time zone: what was said, what is answered, or that of this machine. */
export async function askTimeZone({ options, terminal }: Session, isNew: boolean): Promise<string> {
  const { timeZone } = options;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (timeZone !== undefined) return checked(timeZone);
  if (!isNew) return here;
  if (options.isAgreed || !terminal.ask) {
    terminal.say(
      `The newsroom's time zone will be ${here}, that of this machine: --time-zone names another.`
    );
    return here;
  }
  return checked(await terminal.ask("The newsroom's time zone, such as Europe/Kyiv?", here));
}

function checked(timeZone: string): string {
  if (isTimeZone(timeZone)) return timeZone;
  throw new Refusal([
    `"${timeZone}" is no time zone: use an IANA name such as Europe/Kyiv. Nothing was changed.`,
  ]);
}
