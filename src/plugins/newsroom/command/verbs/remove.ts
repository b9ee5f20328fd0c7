import { planRemove } from '../domain/remove-plan';
import { findProject } from '../project/find-project';
import { carryOut } from './carry-out';
import type { Session } from './session';

/** Takes out of a project what `add` wrote. @returns the exit code */
export async function remove(session: Session): Promise<number> {
  const place = findProject(session.folder, session.shell);
  const planned = planRemove(place.compiler, place.project, session.options.withTypes);
  if (await carryOut(session, place, planned)) {
    session.terminal.say('Done. Restart the project; the tables of the pack stay in its database.');
  }
  return 0;
}
