import { withAttributes } from '../code/schema-attributes';
import type { TypeScript } from '../code/script';
import { addedAttributes, fittedAttributes } from './added-attributes';
import { needsOf } from './component-needs';
import { type JsonObject, isObject, isSameJson, jsonText } from './json';
import { ownDependencies, type Supply, toInstall } from './packages';
import type { Change, Planned } from './plan';
import type { Project, Schema } from './project';
import { fingerprint, isAsWritten, parsed, type PackRecord, type WrittenFile } from './record';
import { recordChange } from './record-change';
import { mergeAttributes, mergeSchema } from './schema-merge';
import { retargeted, schemaOf, type Template } from './template';
import { difference } from './text-difference';
import { planTypes, type TypeWishes } from './type-plan';
import { writtenFile } from './written-file';

/** What `upgrade` would do: newer files of the pack, merged with what the project has made of them. */
export function planUpgrade(
  compiler: TypeScript,
  project: Project,
  templates: readonly Template[],
  { uids, names }: Pick<TypeWishes, 'uids' | 'names'>,
  supply: Supply
): Planned {
  const { record } = project;
  if (!record) {
    return {
      state: 'refused',
      because: ['`newsroom-pack add` has written nothing here: run it first.'],
    };
  }
  const ours = retargeted(templates, uids);
  const steps = [
    ...Object.entries(record.files).map(([file, written]) =>
      upgradeFile(project, ours, file, written)
    ),
    ...Object.entries(record.merged).map(([file, merged]) =>
      upgradeMerged(compiler, project, ours, file, merged)
    ),
  ];
  const added = planTypes(compiler, project, templates, { uids, names, leaves: true });
  const news = added.changes.filter(({ file }) => !Object.hasOwn(record.files, file));
  const after = recordAfter(record, supply, steps, added.written);
  const changes = [...steps.flatMap(({ change }) => change ?? []), ...news];
  if (!isSameJson(after as never, record as never)) changes.push(recordChange(project, after));
  return {
    state: 'ready',
    plan: {
      changes,
      install: toInstall(project, ownDependencies(project), supply),
      uninstall: [],
      notes: steps.flatMap(({ notes }) => notes),
    },
  };
}

interface Step {
  change: Change | null;
  notes: string[];
  /** What the record says of the file from now on. */
  files?: PackRecord['files'];
  merged?: PackRecord['merged'];
}

const NOTHING: Step = { change: null, notes: [] };

function upgradeFile(
  { read }: Project,
  templates: Template[],
  file: string,
  written: WrittenFile
): Step {
  const template = templates.find(({ name }) => name === written.template);
  const before = read(file);
  if (!template || before === null) return NOTHING;
  if (fingerprint(template.text) === written.fingerprint) return NOTHING;
  const files = { [file]: writtenFile(template) };
  if (isAsWritten(written, before) && written.json === undefined) {
    return { change: { file, before, after: template.text }, notes: [], files };
  }
  const [base, host, pack] = [written.json, parsed(before), parsed(template.text)];
  if (!isObject(base) || !isObject(host) || !isObject(pack)) {
    return { change: null, notes: [leftAlone(file, difference(before, template.text))], files };
  }
  const { schema, kept } = mergeSchema(base, host, pack);
  return {
    change: isSameJson(schema, host) ? null : { file, before, after: textOf(schema, template) },
    notes: kept.length > 0 ? [leftAlone(file, kept)] : [],
    files,
  };
}

/** A file of the pack is written as the pack has it, and not as a merge would lay it out. */
function textOf(schema: JsonObject, template: Template): string {
  return isSameJson(schema, parsed(template.text)) ? template.text : jsonText(schema);
}

function upgradeMerged(
  compiler: TypeScript,
  { read }: Project,
  templates: Template[],
  file: string,
  { template: name, attributes: base }: PackRecord['merged'][string]
): Step {
  const template = templates.find((one) => one.name === name);
  const before = read(file);
  const host = before === null ? undefined : parsed(before);
  if (!template || before === null || !isObject(host) || !isObject(host.attributes)) return NOTHING;
  const own = host.attributes;
  const given = host as Schema;
  const ours = fittedAttributes(given, schemaOf(template));
  const added = addedAttributes(given, schemaOf(template), needsOf(templates, name));
  // Whatever else has the same name was the project's before.
  const pack = { ...picked(ours, Object.keys(base)), ...added };
  const { schema, kept } = mergeAttributes(base, own, pack);
  return {
    change: isSameJson(schema, own)
      ? null
      : { file, before, after: textAfter(compiler, before, host, schema) },
    notes: kept.length > 0 ? [leftAlone(file, kept)] : [],
    merged: { [file]: { template: name, attributes: { ...base, ...pack } } },
  };
}

function picked(attributes: JsonObject, names: string[]): JsonObject {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(attributes, name)).map((name) => [name, attributes[name]])
  );
}

/** What only comes is put into the text as it is laid out. */
function textAfter(
  compiler: TypeScript,
  before: string,
  host: JsonObject,
  attributes: JsonObject
): string {
  const own = host.attributes as JsonObject;
  const isOnlyMore = Object.keys(own).every((name) => isSameJson(own[name], attributes[name]));
  const news = Object.keys(attributes).filter((name) => !Object.hasOwn(own, name));
  const text = isOnlyMore ? withAttributes(compiler, before, picked(attributes, news)) : null;
  return text ?? jsonText({ ...host, attributes });
}

function leftAlone(file: string, lines: string[]): string {
  return [`${file} is left as you have it, in this:`, ...lines.map((line) => `  ${line}`)].join(
    '\n'
  );
}

function recordAfter(
  record: PackRecord,
  { version }: Supply,
  steps: Step[],
  written: Record<string, Template>
): PackRecord {
  const files = { ...record.files };
  const merged = { ...record.merged };
  for (const step of steps) {
    Object.assign(files, step.files);
    Object.assign(merged, step.merged);
  }
  for (const [file, template] of Object.entries(written)) {
    if (!Object.hasOwn(files, file)) files[file] = writtenFile(template);
  }
  return { ...record, pack: version, files, merged };
}
