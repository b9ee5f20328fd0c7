import { withAttributes } from '../code/schema-attributes';
import type { TypeScript } from '../code/script';
import type { AttributeNames } from '../../domain/attribute-names';
import { RESERVED_NAMES } from '../../domain/computed-names';
import { KIND_UIDS } from '../../domain/kind-uids';
import { KIND_NEEDS, type Kind, type Needs } from '../../domain/kind-needs';
import { type GivenAttributes, typeProblems } from '../../domain/type-problems';
import { addedAttributes } from './added-attributes';
import { COMPONENT_NEEDS, componentUid } from './component-needs';
import { isSameJson, type Json } from './json';
import type { Change } from './plan';
import type { FoundSchema, Project, Schema } from './project';
import { parsed, type MergedSchema } from './record';
import {
  componentTemplate,
  fileOf,
  KINDS,
  type KindUids,
  retargeted,
  schemaOf,
  schemaTemplate,
  type Template,
  templatesOf,
} from './template';
import { difference } from './text-difference';
import { takenNames } from './taken-names';

export interface TypeWishes {
  /** By kind, the type that the newsroom uses. */
  uids: KindUids;
  /** What those types call attributes that they have under another name. */
  names?: AttributeNames;
  /** Whether types of the project's own stay as they are. */
  leaves: boolean;
}

export interface TypePlan {
  changes: Change[];
  /** The templates that are written, by file. */
  written: Record<string, Template>;
  merged: Record<string, MergedSchema>;
  refused: string[];
}

/**
 * What becomes of a project's content types and components: those that it lacks are written, those of its
 * own are given the attributes that the newsroom needs, and nothing is taken away or written over.
 */
export function planTypes(
  compiler: TypeScript,
  project: Project,
  templates: readonly Template[],
  wishes: TypeWishes
): TypePlan {
  const plan: TypePlan = { changes: [], written: {}, merged: {}, refused: [] };
  const ours = retargeted(templates, wishes.uids);
  const after = new Map<string, GivenAttributes>();
  const work = { compiler, project, templates: ours, wishes, plan, after };
  for (const kind of KINDS) planKind(work, kind);
  for (const [uid, needs] of componentsFor(ours, plan)) planComponent(work, uid, needs);
  plan.refused.push(...takenNames(project, Object.values(plan.written)));
  // What is wrong with files would only be told a second time.
  if (plan.refused.length === 0) plan.refused.push(...problemsAfter(project, wishes, after));
  return plan;
}

interface Work {
  compiler: TypeScript;
  project: Project;
  templates: Template[];
  wishes: TypeWishes;
  plan: TypePlan;
  /** Attributes of types and components as they will be, by UID; of those that are planned. */
  after: Map<string, GivenAttributes>;
}

function planKind(work: Work, kind: Kind): void {
  const { project, templates, wishes, plan, after } = work;
  const uid = wishes.uids[kind];
  const template = schemaTemplate(templates, kind);
  const found = project.types.find((type) => type.uid === uid);
  if (found && !isWritten(project, found)) {
    const renamed = wishes.names?.[kind] ?? {};
    const needs = Object.entries(KIND_NEEDS[kind]).filter(
      ([name]) => !Object.hasOwn(renamed, name)
    );
    merge(work, found, template, Object.fromEntries(needs));
  } else if (uid === KIND_UIDS[kind]) {
    for (const one of templatesOf(templates, kind)) write(work, one);
    if (!found) after.set(uid, attributesOf(schemaOf(template)));
  } else if (!found) {
    plan.refused.push(`The project has no content type ${uid}: name one that it has.`);
  }
}

function planComponent(work: Work, uid: string, needs: Needs): void {
  const { project, templates, after } = work;
  const template = componentTemplate(templates, uid);
  const found = project.components.find((component) => component.uid === uid);
  if (!found) {
    write(work, template);
    after.set(uid, attributesOf(schemaOf(template)));
  } else if (
    !isWritten(project, found) &&
    !isSameJson(found.schema as Json, parsed(template.text))
  ) {
    merge(work, found, template, needs);
  }
}

function isWritten({ record }: Project, { file }: FoundSchema): boolean {
  return record !== null && Object.hasOwn(record.files, file);
}

function write({ project, plan }: Work, template: Template): void {
  const file = fileOf(template);
  const before = project.read(file);
  if (before === null) {
    plan.changes.push({ file, before, after: template.text });
    plan.written[file] = template;
    return;
  }
  const isOurs = project.record && Object.hasOwn(project.record.files, file);
  const lines = isOurs ? [] : difference(before, template.text);
  if (lines.length === 0) return;
  plan.refused.push(
    [
      `${file} is not the newsroom's, and is not written over: move it away, or make it the same.`,
      ...lines.map((line) => `  ${line}`),
    ].join('\n')
  );
}

function merge(work: Work, found: FoundSchema, template: Template, needs: Needs): void {
  const { compiler, wishes, plan, after } = work;
  const attributes = addedAttributes(found.schema, schemaOf(template), needs);
  if (wishes.leaves || Object.keys(attributes).length === 0) return;
  const text = withAttributes(compiler, found.text, attributes);
  if (text === null) {
    plan.refused.push(`${found.file} has no attributes that could be added to: mend it first.`);
    return;
  }
  plan.changes.push({ file: found.file, before: found.text, after: text });
  plan.merged[found.file] = { template: template.name, attributes };
  after.set(found.uid, attributesOf(JSON.parse(text) as Schema));
}

/** The components that the kinds need, and those that what is written uses besides. */
function componentsFor(templates: Template[], { written }: TypePlan): Map<string, Needs> {
  const components = new Map(COMPONENT_NEEDS);
  const text = Object.values(written)
    .map((template) => template.text)
    .join('');
  for (const { name } of templates.filter((one) => one.name.startsWith('components/'))) {
    const uid = componentUid(name);
    if (!components.has(uid) && text.includes(`"${uid}"`)) components.set(uid, {});
  }
  return components;
}

function problemsAfter(
  { types, components }: Project,
  { uids, names }: TypeWishes,
  after: ReadonlyMap<string, GivenAttributes>
): string[] {
  const given = new Map([...types, ...components].map(({ uid, schema }) => [uid, schema]));
  return typeProblems({
    contentTypes: uids,
    names,
    others: {},
    computed: RESERVED_NAMES,
    attributesOf: (uid) => {
      const schema = given.get(uid);
      return after.get(uid) ?? (schema ? attributesOf(schema) : null);
    },
  });
}

function attributesOf({ attributes = {} }: Schema): GivenAttributes {
  return attributes;
}

/** Of the merged schemas of a plan: how many attributes each is given. */
export function mergeNotes({ merged }: TypePlan): string[] {
  return Object.entries(merged).map(([file, { attributes }]) => {
    const count = Object.keys(attributes).length;
    return `${file} is yours: ${count} ${count === 1 ? 'attribute is' : 'attributes are'} added to it, and nothing else in it changes.`;
  });
}
