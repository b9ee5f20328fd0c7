import type { Core, UID } from '@strapi/strapi';

import type { LinkedVersion } from '../../../domain/link-list';
import { linkPlan, type LinkPlan } from './link-plan';

/** An attribute of one row: of a document's version, or of a component in it. */
export interface Spot {
  model: string;
  row: number;
  attribute: string;
}

/** A spot that links to documents. */
export interface Place extends Spot {
  target: UID.ContentType;
  links: LinkedVersion[];
}

export function spotKey({ model, row, attribute }: Spot): string {
  return `${model} ${row} ${attribute}`;
}

type Row = Record<string, unknown> & { id: number };

/** Names the component in a dynamic zone. */
const LABEL = '__component';

const LINK = { select: ['id', 'documentId', 'locale'] };

/** The places of versions, in the same order for a draft and for the version made from it. */
export async function placesIn(
  strapi: Core.Strapi,
  uid: string,
  rowIds: readonly number[]
): Promise<Map<number, Place[]>> {
  if (rowIds.length === 0) return new Map();
  const plan = linkPlan(strapi, uid);
  const rows: Row[] = await strapi.db.query(uid).findMany({
    where: { id: { $in: [...rowIds] } },
    select: ['id'],
    populate: populateOf(plan),
  });
  return new Map(rows.map((row) => [row.id, placesOf(plan, uid, row)]));
}

/** One place, or `null` when its row is no longer there. */
export async function placeAt(
  strapi: Core.Strapi,
  { model, row, attribute }: Spot
): Promise<Place | null> {
  const known = strapi.db.metadata.has(model) ? linkPlan(strapi, model).links : [];
  const link = known.find((one) => one.attribute === attribute);
  if (!link) return null;
  const [found]: Row[] = await strapi.db.query(model).findMany({
    where: { id: row },
    select: ['id'],
    populate: { [attribute]: LINK },
  });
  return found ? { ...link, model, row, links: listed(found[attribute]) } : null;
}

/** The places of published versions, and of components, that link to one of these rows. */
export async function placesLinkingTo(
  strapi: Core.Strapi,
  { model, attribute }: Pick<Place, 'model' | 'attribute'>,
  rowIds: readonly number[]
): Promise<Place[]> {
  const target = linkPlan(strapi, model).links.find((one) => one.attribute === attribute)?.target;
  if (!target || rowIds.length === 0) return [];
  const rows: Row[] = await strapi.db.query(model).findMany({
    where: { [attribute]: { id: { $in: [...rowIds] } } },
    select: ['id'],
    populate: { [attribute]: LINK },
  });
  return rows.map((row) => ({
    model,
    row: row.id,
    attribute,
    target,
    links: listed(row[attribute]),
  }));
}

function populateOf({ links, parts }: LinkPlan): Record<string, object> {
  const populate: Record<string, object> = {};
  for (const { attribute } of links) populate[attribute] = LINK;
  for (const { attribute, isZone, models } of parts) {
    const inside = [...models].map(([uid, plan]) => [uid, { populate: populateOf(plan) }] as const);
    populate[attribute] = isZone ? { on: Object.fromEntries(inside) } : (inside[0]?.[1] ?? {});
  }
  return populate;
}

function placesOf(plan: LinkPlan, model: string, row: Row): Place[] {
  const own = plan.links.map(({ attribute, target }) => ({
    model,
    row: row.id,
    attribute,
    target,
    links: listed(row[attribute]),
  }));
  const inside = plan.parts.flatMap(({ attribute, models }) =>
    listed<Row>(row[attribute]).flatMap((part) => {
      const label = part[LABEL];
      const uid = typeof label === 'string' ? label : [...models.keys()][0];
      const partPlan = uid === undefined ? undefined : models.get(uid);
      return uid !== undefined && partPlan ? placesOf(partPlan, uid, part) : [];
    })
  );
  return [...own, ...inside];
}

function listed<Item = LinkedVersion>(value: unknown): Item[] {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as Item[];
}
