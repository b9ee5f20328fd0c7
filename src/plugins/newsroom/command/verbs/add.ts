import { entryValue } from '../code/entry-value';
import { configuredNames } from '../domain/attribute-names';
import { planAdd, type AddWishes } from '../domain/add-plan';
import { configuredUids, readUse } from '../domain/kind-uids';
import type { Json } from '../domain/json';
import { PACKAGES, type PackageName, pluginName } from '../domain/project';
import { pluginsScript } from '../domain/scripts';
import type { AttributeNames } from '../../domain/attribute-names';
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
    names: namesOf(place),
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
export function uidsOf(place: Place): typeof KIND_UIDS {
  return configuredUids(configured(place, ['newsroom', 'config', 'contentTypes']));
}

/** What it says that they call their attributes. */
export function namesOf(place: Place): AttributeNames {
  return configuredNames(configured(place, ['newsroom', 'config', 'fields']));
}

function isConfigured(place: Place): boolean {
  return configured(place, ['newsroom']) !== undefined;
}

function configured({ compiler, project }: Place, path: string[]): Json | undefined {
  const file = pluginsScript(project);
  const text = project.read(file) ?? '';
  return entryValue(compiler, { file, text }, path);
}
