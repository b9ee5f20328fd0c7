import { ownDependencies } from '../domain/packages';
import { planUpgrade } from '../domain/upgrade-plan';
import { findProject } from '../project/find-project';
import { namesOf, uidsOf } from './add';
import { carryOut } from './carry-out';
import type { Session } from './session';
import { supplyOf } from './supply';

/** Brings the packages and the types of this version into a project. @returns the exit code */
export async function upgrade(session: Session): Promise<number> {
  const place = findProject(session.folder, session.shell);
  const { compiler, project } = place;
  const names = session.options.from.length > 0 ? ownDependencies(project) : [];
  const templates = session.own.templates(project.language);
  const supply = supplyOf(session, names);
  const planned = planUpgrade(
    compiler,
    project,
    templates,
    { uids: uidsOf(place), names: namesOf(place) },
    supply
  );
  if (await carryOut(session, place, planned)) session.terminal.say('Done. Restart the project.');
  return 0;
}
