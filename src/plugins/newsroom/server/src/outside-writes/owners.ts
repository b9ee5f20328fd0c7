import type { Core, UID } from '@strapi/strapi';

import { tableOf } from '../stored-reads/statement';
import { isDrafted, kindOf, subjects } from '../publications/subject';
import { componentsIn, modelOf, ownedJoins, reachable, type Join, type Model } from './models';
import type { RowName } from './watched-table';

/** Components in components in components …: deeper ones are not looked for. */
const MAX_DEPTH = 4;

/** What a mark is given besides its tag, and conditions beside those that find the document. */
export interface Marking {
  cause?: { type: string; id: string };
  condition?: string;
}

/** The way from a row up to the document that holds it. */
interface Way {
  from: readonly string[];
  where: readonly string[];
}

/**
 * Statements that give a mark for the public documents that a row of a model belongs to: its own, or
 * those that hold it as a component.
 * @param id of the row, in SQL
 */
export function owners(
  strapi: Core.Strapi,
  model: Model,
  id: string,
  marking: Marking = {},
  way: Way = { from: [], where: [] }
): string[] {
  const depth = way.from.length;
  if (depth > MAX_DEPTH) return [];
  const kind = kindOf(strapi, model.uid);
  if (kind) return [ownMark(strapi, model, { kind, id, marking, way })];
  return holders(strapi, model.uid).flatMap((holder) => {
    const isOfComponents = (join: Join): boolean => join.inverseJoinColumn?.name === 'cmp_id';
    const join = ownedJoins(holder).find(isOfComponents);
    if (!join) return [];
    const alias = `c${depth}`;
    const held = [`${alias}."cmp_id" = ${id}`, `${alias}."component_type" = '${model.uid}'`];
    const from = [...way.from, `"${join.name}" ${alias}`];
    const outer = `${alias}."${join.joinColumn.name}"`;
    return owners(strapi, holder, outer, marking, { from, where: [...way.where, ...held] });
  });
}

/** The same for a row of the model's own table, which may be gone. */
export function rowMarks(strapi: Core.Strapi, model: Model, row: RowName): string[] {
  const kind = kindOf(strapi, model.uid);
  if (!kind) return owners(strapi, model, `${row}."id"`);
  const isPublic = isDrafted(strapi, model.uid as UID.ContentType)
    ? ` where ${row}."published_at" is not null`
    : '';
  return [
    `select '${kind}:' || ${row}."document_id", '${kind}.updated', ${row}."document_id", 1 = 1${isPublic}`,
  ];
}

function ownMark(
  strapi: Core.Strapi,
  { uid }: Model,
  { kind, id, marking, way }: { kind: string; id: string; marking: Marking; way: Way }
): string {
  const { cause, condition } = marking;
  const columns = [
    `'${kind}:' || s.document_id`,
    `'${cause?.type ?? `${kind}.updated`}'`,
    cause?.id ?? 's.document_id',
    cause ? '1 = 0' : '1 = 1',
  ];
  const where = [
    `s.id = ${id}`,
    ...(isDrafted(strapi, uid as UID.ContentType) ? ['s.published_at is not null'] : []),
    ...(condition ? [condition] : []),
    ...way.where,
  ];
  const from = [`${tableOf(strapi, uid)} s`, ...way.from];
  return `select ${columns.join(', ')} from ${from.join(', ')} where ${where.join(' and ')}`;
}

/** The models, content types and components, that may hold a component. */
function holders(strapi: Core.Strapi, component: string): Model[] {
  const all = subjects(strapi).flatMap((uid) => reachable(strapi, modelOf(strapi, uid)));
  const unique = [...new Map(all.map((model) => [model.uid, model])).values()];
  return unique.filter((model) => componentsIn(strapi, model).includes(component));
}
