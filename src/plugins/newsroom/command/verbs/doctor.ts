import { advice } from '../domain/advice';
import { type Fault, faultLine } from '../domain/fault';
import { packageFaults } from '../domain/package-faults';
import { platformFaults } from '../domain/platform-faults';
import { scriptFaults } from '../domain/script-faults';
import { PACKAGES } from '../domain/project';
import { secretFaults } from '../domain/secret-faults';
import { typeFaults } from '../domain/type-faults';
import { findProject, type Place } from '../project/find-project';
import { namesOf, uidsOf } from './add';
import { foundLine } from './found-line';
import type { Session } from './session';

/** Says what is wrong with an installation. @returns the exit code: 1 when something is */
export async function doctor({ terminal, folder, shell }: Session): Promise<number> {
  const place = findProject(folder, shell);
  terminal.say(foundLine(place));
  const faults = faultsOf(place);
  for (const fault of faults) terminal.say(faultLine(fault));
  for (const line of advice(place.project)) terminal.say(`Advice: ${line}`);
  terminal.say(
    faults.length === 0 ? 'All is well.' : `${faults.length} to mend. Nothing was changed.`
  );
  return faults.length === 0 ? 0 : 1;
}

function faultsOf(place: Place): Fault[] {
  const { project, compiler, environment, configuration } = place;
  const hasAccounts = Object.hasOwn(project.dependencies, '@strapi/plugin-users-permissions');
  const hasNewsroom = Object.hasOwn(project.dependencies, PACKAGES[0]);
  return [
    ...platformFaults(project),
    ...packageFaults(project),
    ...scriptFaults(compiler, project),
    ...(hasNewsroom ? typeFaults(project, uidsOf(place), namesOf(place)) : []),
    ...secretFaults({ scripts: configuration, environment, hasAccounts }),
  ];
}
