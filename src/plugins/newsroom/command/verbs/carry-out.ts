import { installCommand, uninstallCommand } from '../domain/packages';
import { isEmpty, type Plan, type Planned, planLines } from '../domain/plan';
import type { Manager } from '../domain/project';
import type { Place } from '../project/find-project';
import { runManager } from '../project/package-manager';
import { writeChanges } from '../project/write-changes';
import { Refusal } from '../refusal';
import type { Session } from './session';

/**
 * Shows a plan, asks, and does it.
 *
 * @returns whether it was done
 * @throws Refusal when nothing may be done, or something failed; the project is then as it was
 */
export async function carryOut(
  session: Session,
  { folder, project: { manager } }: Place,
  planned: Planned
): Promise<boolean> {
  const { terminal, options } = session;
  if (planned.state === 'refused') {
    throw new Refusal([...planned.because, 'Nothing was changed.']);
  }
  const plan = leftToYou(planned.plan, options.installs);
  if (isEmpty(plan)) {
    terminal.say('There is nothing to do.');
    for (const note of plan.notes) terminal.say(note);
    sayCommands(session, manager, planned.plan);
    return false;
  }
  for (const line of planLines(plan)) terminal.say(line);
  await agree(session);
  const putBack = writeChanges(folder, plan.changes);
  try {
    for (const command of commands(manager, plan)) await runManager(folder, command);
  } catch (error) {
    putBack();
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal([...error.sentences, 'The files of the project are as they were.'], {
      cause: error,
    });
  }
  sayCommands(session, manager, planned.plan);
  return true;
}

async function agree({ terminal, options }: Session): Promise<void> {
  if (options.isAgreed) return;
  if (!terminal.ask) {
    throw new Refusal([
      'Nobody can be asked here. Nothing was changed: say --yes to have it done.',
    ]);
  }
  const answer = await terminal.ask('Do this? yes or no', 'no');
  if (!/^y(?:es)?$/i.test(answer)) throw new Refusal(['Nothing was changed.']);
}

function leftToYou(plan: Plan, installs: boolean): Plan {
  return installs ? plan : { ...plan, install: [], uninstall: [] };
}

function commands(manager: Manager, { install, uninstall }: Plan): string[][] {
  return [
    ...(install.length > 0 ? [installCommand(manager, install)] : []),
    ...(uninstall.length > 0 ? [uninstallCommand(manager, uninstall)] : []),
  ];
}

/** What a person who does without the package manager still has to do. */
function sayCommands({ options, terminal }: Session, manager: Manager, plan: Plan): void {
  if (options.installs) return;
  for (const command of commands(manager, plan)) {
    terminal.say(`The packages are left to you: ${command.join(' ')}`);
  }
}
