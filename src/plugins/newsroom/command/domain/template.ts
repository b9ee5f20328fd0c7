import { KIND_UIDS } from '../../domain/kind-uids';
import type { Kind } from '../../domain/kind-needs';
import type { Schema } from './project';

/** A file that the pack brings for a project's `src`. */
export interface Template {
  /** Such as `api/article/content-types/article/schema.json`. */
  name: string;
  text: string;
}

export type KindUids = Readonly<Record<Kind, string>>;

export const KINDS = Object.keys(KIND_UIDS) as Kind[];

/** Where it lies in a project. */
export function fileOf({ name }: Template): string {
  return `src/${name}`;
}

export function templatesOf(templates: readonly Template[], kind: Kind): Template[] {
  return templates.filter(({ name }) => name.startsWith(`api/${singularOf(kind)}/`));
}

/** The schema of a kind among its templates. */
export function schemaTemplate(templates: readonly Template[], kind: Kind): Template {
  const singular = singularOf(kind);
  return named(templates, `api/${singular}/content-types/${singular}/schema.json`);
}

/** @param uid such as `newsroom.credit` */
export function componentTemplate(templates: readonly Template[], uid: string): Template {
  return named(templates, `components/${uid.replace('.', '/')}.json`);
}

export function schemaOf({ text }: Template): Schema {
  return JSON.parse(text) as Schema;
}

/** The templates for a project in which some kinds are types of its own: relations lead to those. */
export function retargeted(templates: readonly Template[], uids: KindUids): Template[] {
  return templates.map(({ name, text }) => {
    if (!name.endsWith('.json')) return { name, text };
    const lead = KINDS.reduce(
      (whole, kind) => whole.replaceAll(`"${KIND_UIDS[kind]}"`, `"${uids[kind]}"`),
      text
    );
    return { name, text: lead };
  });
}

function singularOf(kind: Kind): string {
  return KIND_UIDS[kind].replace(/^.*\./, '');
}

function named(templates: readonly Template[], name: string): Template {
  const found = templates.find((one) => one.name === name);
  if (!found) throw new Error(`The package lacks its template ${name}: install it again.`);
  return found;
}
