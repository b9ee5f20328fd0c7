import { entryValue } from '../code/entry-value';
import { planAdd, type AddWishes } from '../domain/add-plan';
import { configuredUids, readUse } from '../domain/kind-uids';
import { PACKAGES, type PackageName, pluginName } from '../domain/project';
import { pluginsScript } from '../domain/scripts';
import { KIND_UIDS } from '../../domain/kind-uids';
import { findProject, type Place } from '../project/find-project';
import { Refusal } from '../refusal';
import { askMerges } from './ask-merges';
import { askSetUp } from './ask-set-up';
import { askTimeZone } from './ask-time-zone';
import { carryOut } from './carry-out';
import { foundLine } from './found-line';
import type { Session } from './session';
import { supplyOf } from './supply';

/** Installs the pack into a project. @returns the exit code */
export async function add(session: Session): Promise<number> {
  const { terminal, own, options } = session;
  const place = findProject(session.folder, session.shell);
  const { compiler, project } = place;
  terminal.say(foundLine(place));
  const names = packagesOf(options.packages);
  const supply = supplyOf(session, options.from.length > 0 ? names : []);
  const uids = { ...uidsOf(place), ...usesOf(options.use) };
  // What is said already is not asked again.
  const isNew = !isConfigured(place);
  const wishes: AddWishes = {
    uids,
    packages: names,
    leaves: options.leavesTypes,
    timeZone: await askTimeZone(session, isNew),
    setUp: await askSetUp(session, isNew),
  };
  const templates = own.templates(project.language);
  const planWith = (leaves: boolean) =>
    planAdd(compiler, project, templates, { ...wishes, leaves }, supply);
  const planned = await askMerges(session, wishes.leaves, planWith);
  if (await carryOut(session, place, planned)) {
    terminal.say(
      'Done. Start the project as ever, and open its admin panel. `newsroom-pack doctor` looks whether all is well.'
    );
  }
  return 0;
}

function packagesOf(list: string | undefined): PackageName[] {
  if (list === undefined) return [...PACKAGES];
  const words = list.split(',').map((word) => word.trim());
  const known = PACKAGES.map(pluginName);
  const odd = words.filter((word) => !known.includes(word));
  if (odd.length > 0) {
    throw new Refusal([`--packages: "${odd.join(', ')}" is none of ${known.join(', ')}.`]);
  }
  // The command is the newsroom's.
  return PACKAGES.filter((name) => name === PACKAGES[0] || words.includes(pluginName(name)));
}

function usesOf(uses: readonly string[]): Partial<typeof KIND_UIDS> {
  const read = uses.map((text) => {
    const use = readUse(text);
    if (use) return use;
    const kinds = Object.keys(KIND_UIDS).join(', ');
    throw new Refusal([
      `--use ${text}: say a kind (${kinds}) and a UID, such as article=api::story.story.`,
    ]);
  });
  return Object.fromEntries(read);
}

/** What config/plugins says of the newsroom's types. */
export function uidsOf({ compiler, project }: Place): typeof KIND_UIDS {
  const file = pluginsScript(project);
  const text = project.read(file) ?? '';
  const path = ['newsroom', 'config', 'contentTypes'];
  return configuredUids(entryValue(compiler, { file, text }, path));
}

function isConfigured({ compiler, project }: Place): boolean {
  const file = pluginsScript(project);
  const text = project.read(file) ?? '';
  return entryValue(compiler, { file, text }, ['newsroom']) !== undefined;
}
