import type { Core, UID } from '@strapi/strapi';

import type { RequestContext } from './loader';

type Row = { id: number } & Record<string, unknown>;
type Rows = Map<number, Row>;

/** One attribute of some parents. */
export interface WantedRelation {
  uid: UID.Schema;
  attribute: string;
  query: Record<string, unknown>;
  parents: readonly number[];
  /** Not together with others; a database layer that knows ordinary relations by heart meets those alone. */
  isAlone: boolean;
}

interface Waiting extends WantedRelation {
  resolve(rows: Rows | Promise<Rows>): void;
}

const waiting = new WeakMap<RequestContext, Waiting[]>();

/**
 * Parents with one of their relations. Different relations of the same parents that a request wants at the same moment come
 * with one query for these parents and one for each relation.
 * @returns by the parent's id; a parent that is gone is missing
 */
export function loadRelation(
  strapi: Core.Strapi,
  context: RequestContext,
  wanted: WantedRelation
): Promise<Rows> {
  const others = waiting.get(context) ?? [];
  waiting.set(context, others);
  return new Promise((resolve) => {
    others.push({ ...wanted, resolve });
    if (others.length === 1) queueMicrotask(() => loadTogether(strapi, others.splice(0)));
  });
}

function loadTogether(strapi: Core.Strapi, all: Waiting[]): void {
  const groups = new Map<string, Waiting[]>();
  for (const wanted of all) {
    const group = groupFor(groups, wanted);
    group.push(wanted);
  }
  for (const group of groups.values()) {
    const rows = load(strapi, group);
    for (const wanted of group) {
      // One relation that cannot be loaded must not take the others with it.
      wanted.resolve(group.length > 1 ? rows.catch(() => load(strapi, [wanted])) : rows);
    }
  }
}

/** The same relation with other arguments needs another query. */
function groupFor(groups: Map<string, Waiting[]>, wanted: Waiting): Waiting[] {
  for (let turn = 0; ; turn += 1) {
    const name = `${turn} ${wanted.uid} ${wanted.isAlone} ${wanted.parents.join()}`;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    if (!group.some(({ attribute }) => attribute === wanted.attribute)) return group;
  }
}

async function load(strapi: Core.Strapi, group: WantedRelation[]): Promise<Rows> {
  const [first] = group;
  if (!first) return new Map();
  const rows: Row[] = await strapi.db.query(first.uid).findMany({
    select: ['id'],
    where: { id: { $in: first.parents } },
    populate: Object.fromEntries(group.map(({ attribute, query }) => [attribute, query])),
  });
  return new Map(rows.map((row) => [row.id, row]));
}
