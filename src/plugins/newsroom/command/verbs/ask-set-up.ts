import type { SetUp } from '../../domain/set-up';
import { readSetUp, SET_UP_QUESTION, SET_UP_WORDS } from '../domain/set-up-choice';
import { Refusal } from '../refusal';
import type { Session } from './session';

/** What the first start may do in the database; nothing is agreed to that nobody has said. */
export async function askSetUp(
  { options, terminal }: Session,
  isNew: boolean
): Promise<SetUp | null> {
  if (options.setUp !== undefined) return checked(options.setUp);
  if (!isNew || options.isAgreed || !terminal.ask) return null;
  for (const line of SET_UP_QUESTION) terminal.say(line);
  return checked(await terminal.ask(`Which of it? ${SET_UP_WORDS}`, 'later'));
}

function checked(text: string): SetUp | null {
  const choice = readSetUp(text);
  if (choice !== undefined) return choice;
  throw new Refusal([`"${text}" is no answer: say ${SET_UP_WORDS}. Nothing was changed.`]);
}
