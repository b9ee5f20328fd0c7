import { KIND_UIDS } from '../../domain/kind-uids';
import type { SetUp } from '../../domain/set-up';
import {
  isTriedStrapi,
  refusedPlatform,
  SUPPORTED,
  untriedPlatform,
} from '../../../../common/platform/supported';
import { CALL, addFirstBoot, firstBootScript } from '../code/first-boot-call';
import { property } from '../code/literal';
import { addEntries, type Entries } from '../code/plugin-entries';
import type { TypeScript } from '../code/script';
import { type Supply, toInstall } from './packages';
import { driverFaults } from './platform-faults';
import type { Change, Plan, Planned } from './plan';
import { type PackageName, pluginName, type Project } from './project';
import { fingerprint, NO_RECORD, type PackRecord } from './record';
import { recordChange } from './record-change';
import { configurationScript, indexScript, pluginsScript } from './scripts';
import { KINDS, type Template } from './template';
import { mergeNotes, planTypes, type TypePlan, type TypeWishes } from './type-plan';
import { writtenFile } from './written-file';

export interface AddWishes extends TypeWishes {
  packages: readonly PackageName[];
  timeZone: string;
  /** What the first start may do in the database; `null` leaves it to what it finds there. */
  setUp: SetUp | null;
}

/** All that `add` would do in a project, or why it cannot. */
export function planAdd(
  compiler: TypeScript,
  project: Project,
  templates: readonly Template[],
  wishes: AddWishes,
  supply: Supply
): Planned {
  const types = planTypes(compiler, project, templates, wishes);
  const plugins = planScript(
    project,
    pluginsScript(project),
    (script) => addEntries(compiler, script, entriesOf(wishes)),
    () => configurationScript(project.language, entriesOf(wishes)),
    [
      'These lines are missing in what it exports:',
      ...Object.entries(entriesOf(wishes)).map(([name, value]) => `${property(name, value)},`),
    ]
  );
  const index = planScript(
    project,
    indexScript(project),
    (script) => addFirstBoot(compiler, script),
    () => firstBootScript(project.language),
    [
      `Its bootstrap({ strapi }) lacks the first line, and the file the import of newsroom from strapi-plugin-newsroom/contract:`,
      CALL,
    ]
  );
  const refused = [
    ...platformProblems(project),
    ...types.refused,
    ...plugins.refused,
    ...index.refused,
  ];
  if (refused.length > 0) return { state: 'refused', because: refused };
  const changes = [...types.changes, ...plugins.changes, ...index.changes];
  const record = recordAfter(project, supply, types, [plugins, index]);
  if (changes.length > 0) changes.push(recordChange(project, record));
  const plan: Plan = {
    changes,
    install: toInstall(project, wishes.packages, supply),
    uninstall: [],
    notes: [
      ...mergeNotes(types),
      ...untriedPlatform('newsroom', { ...project.platform, database: '' }),
      ...driverFaults(project.platform).map(({ what, mend }) => `${what} ${mend}`),
    ],
  };
  return { state: 'ready', plan };
}

/** What config/plugins should say. */
function entriesOf({ packages, timeZone, setUp, uids }: AddWishes): Entries {
  const others = KINDS.filter((kind) => uids[kind] !== KIND_UIDS[kind]);
  const config = {
    timeZone,
    ...(setUp && { setUp: { ...setUp } }),
    ...(others.length > 0 && {
      contentTypes: Object.fromEntries(others.map((kind) => [kind, uids[kind]])),
    }),
  };
  const entries = packages.map((name) => [
    pluginName(name),
    name === 'strapi-plugin-newsroom' ? { enabled: true, config } : { enabled: true },
  ]);
  return Object.fromEntries(entries) as Entries;
}

function platformProblems({ platform: { strapi, database } }: Project): string[] {
  const problems: string[] = [];
  if (!isTriedStrapi(strapi)) {
    problems.push(
      `This project has Strapi ${strapi}, and the packages are for ${SUPPORTED.strapi.join(', ')}: install that version first.`
    );
  }
  const refused =
    database === null ? null : refusedPlatform('newsroom', { strapi, database, node: '' });
  return refused === null ? problems : [...problems, refused];
}

interface ScriptPlan {
  changes: Change[];
  refused: string[];
  record: Pick<PackRecord, 'files' | 'edited'>;
}

function planScript(
  { read, record }: Project,
  file: string,
  change: (script: { file: string; text: string }) => ReturnType<typeof addEntries>,
  create: () => string,
  byHand: string[]
): ScriptPlan {
  const nothing: ScriptPlan = { changes: [], refused: [], record: { files: {}, edited: {} } };
  const before = read(file);
  if (before === null) {
    const after = create();
    const files = { [file]: { fingerprint: fingerprint(after) } };
    return { ...nothing, changes: [{ file, before, after }], record: { files, edited: {} } };
  }
  const result = change({ file, text: before });
  switch (result.state) {
    case 'same':
      return nothing;
    case 'refused': {
      const lines = byHand.map((line) => `  ${line.replaceAll('\n', '\n  ')}`);
      const sentence = `${file} is not plain enough to be changed safely. Change it by hand, and run this again.`;
      return { ...nothing, refused: [[sentence, ...lines].join('\n')] };
    }
    case 'changed': {
      const { text: after, undo } = result;
      // Two changes of one file cannot be undone by the second alone.
      const isFirst = !record || !(file in record.edited || file in record.files);
      const edited = isFirst ? { [file]: { fingerprint: fingerprint(after), undo } } : {};
      return { ...nothing, changes: [{ file, before, after }], record: { files: {}, edited } };
    }
  }
}

function recordAfter(
  { record }: Project,
  { version }: Supply,
  { written, merged }: TypePlan,
  scripts: ScriptPlan[]
): PackRecord {
  const old = record ?? NO_RECORD;
  const files = { ...old.files };
  const mergedNow = { ...old.merged };
  const edited = { ...old.edited };
  for (const [file, template] of Object.entries(written)) files[file] = writtenFile(template);
  for (const [file, { template, attributes }] of Object.entries(merged)) {
    mergedNow[file] = { template, attributes: { ...old.merged[file]?.attributes, ...attributes } };
  }
  for (const script of scripts) {
    Object.assign(files, script.record.files);
    Object.assign(edited, script.record.edited);
  }
  return { pack: version, files, merged: mergedNow, edited };
}
