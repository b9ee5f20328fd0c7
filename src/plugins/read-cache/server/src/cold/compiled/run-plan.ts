import type { PlanNode, PopulatedNode } from './query-plan';
import { RowShape, type Entry, type Row } from './row-shape';
import type { Session } from './session';

/**
 * When Strapi has an attribute of an entry ready, which decides about the order of the keys: it
 * populates all attributes of an entry at once, each with as many statements in turn as it is deep.
 */
interface Rank {
  statements: number;
  /** Turns of the event loop beside them; they count only where statements do not wait. */
  turns: number;
}

interface Loaded {
  rows: readonly Row[];
  entries: readonly Entry[];
  shape: RowShape;
  rank: Rank;
}

/** @returns the entries in the statement's order, what is populated in them included */
export async function runPlan(
  session: Session,
  node: PlanNode,
  { ids = [], open }: { ids?: readonly unknown[]; open?: string }
): Promise<readonly Entry[]> {
  return (await load(session, node, ids, open)).entries;
}

/** The first column of the first row. */
export async function runCount(session: Session, { statement }: PlanNode): Promise<number> {
  const { rows } = await session.all(statement.text(0), statement.values([]));
  return Number(rows[0]?.[0]);
}

async function load(
  session: Session,
  node: PlanNode,
  ids: readonly unknown[],
  open?: string
): Promise<Loaded> {
  const { statement, populated } = node;
  const answer = session.all(statement.text(ids.length), statement.values(ids, open));
  const { columns, rows } = answer instanceof Promise ? await answer : answer;
  const shape = (node.shape ??= new RowShape(node.meta, columns));
  const entries = rows.map((row) => shape.entry(row));
  const loaded = { rows, entries, shape };
  if (!populated) return { ...loaded, rank: { statements: 1, turns: 0 } };
  if (rows.length === 0) return { ...loaded, rank: { statements: 1, turns: 1 } };
  return { ...loaded, rank: await populateAll(session, populated, loaded) };
}

type Owners = Omit<Loaded, 'rank'>;

interface Populated {
  name: string;
  values: unknown[];
  rank: Rank;
}

async function populateAll(
  session: Session,
  nodes: readonly PopulatedNode[],
  owners: Owners
): Promise<Rank> {
  const done: Populated[] = [];
  for (const node of nodes) done.push(await populate(session, node, owners));
  done.sort((one, other) => compareRanks(one.rank, other.rank));
  for (const { name, values } of done) {
    owners.entries.forEach((entry, index) => {
      entry[name] = values[index];
    });
  }
  const last = done.at(-1)?.rank ?? { statements: 0, turns: 0 };
  return { statements: last.statements + 1, turns: last.turns + 2 };
}

async function populate(
  session: Session,
  node: PopulatedNode,
  { rows, shape }: Owners
): Promise<Populated> {
  const position = shape.position(node.ownerColumn);
  const keys = rows.map((row) => row[position]);
  const wanted = [...new Set(keys)].filter((key) => key !== null && key !== undefined);
  if (wanted.length === 0) {
    const values = rows.map(() => (node.isOne ? null : []));
    return { name: node.name, values, rank: { statements: 0, turns: 0 } };
  }
  const found = await load(session, node, wanted);
  const groups = grouped(found, found.shape.position(node.keyColumn));
  const values = keys.map((key) => {
    const group = (groups.get(String(key)) ?? []).map((entry) =>
      node.isShared ? { ...entry } : entry
    );
    return node.isOne ? (group[0] ?? null) : group;
  });
  return { name: node.name, values, rank: found.rank };
}

function grouped({ rows, entries }: Loaded, position: number): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  rows.forEach((row, index) => {
    const key = String(row[position]);
    const entry = entries[index] as Entry;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  });
  return groups;
}

function compareRanks(one: Rank, other: Rank): number {
  return one.statements - other.statements || one.turns - other.turns;
}
