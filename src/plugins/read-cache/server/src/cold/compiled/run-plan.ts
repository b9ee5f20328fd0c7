import type { OpenValue } from './open-value';
import type { PlanNode, PopulatedNode } from './query-plan';
import { RowShape, type Entry, type Row } from './row-shape';
import type { Rows, Session } from './session';

/** What a plan is run with. */
export interface RunOptions {
  ids?: readonly unknown[];
  open?: readonly OpenValue[];
  /** The rows of the plan's own statement, where they are known already. */
  known?: readonly Row[] | null;
  /** Told of the rows of every statement that was run. */
  onRows?(this: void, uid: string, rows: readonly Row[], shape: RowShape): void;
}

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

/** A statement to run; the answer comes back into the work. */
interface Asked {
  sql: string;
  values: readonly unknown[];
}

/** Work that never waits itself, so that a database that answers at once costs no turn of the event loop. */
type Work<Result> = Generator<Asked, Result, Rows>;

/** @returns the entries in the statement's order, what is populated in them included */
export function runPlan(
  session: Session,
  node: PlanNode,
  options: RunOptions
): readonly Entry[] | Promise<readonly Entry[]> {
  const run = () => drive(session, entriesOf(node, options));
  return node.populated ? session.atOnce(run) : run();
}

/** The first column of the first row. */
export async function runCount(
  session: Session,
  { statement }: PlanNode,
  open?: readonly OpenValue[]
): Promise<number> {
  const { rows } = await session.all(statement.text(0), statement.values([], open));
  return Number(rows[0]?.[0]);
}

function drive<Result>(session: Session, work: Work<Result>): Result | Promise<Result> {
  let step = work.next();
  while (!step.done) {
    const answer = session.all(step.value.sql, step.value.values);
    if (answer instanceof Promise) return driveLater(session, work, answer);
    step = work.next(answer);
  }
  return step.value;
}

async function driveLater<Result>(
  session: Session,
  work: Work<Result>,
  first: Promise<Rows>
): Promise<Result> {
  let step = work.next(await first);
  while (!step.done) {
    step = work.next(await session.all(step.value.sql, step.value.values));
  }
  return step.value;
}

function* entriesOf(node: PlanNode, options: RunOptions): Work<readonly Entry[]> {
  return (yield* load(node, options)).entries;
}

function* load(node: PlanNode, options: RunOptions): Work<Loaded> {
  const { meta, populated } = node;
  const { rows, shape } = yield* rowsOf(node, options);
  options.onRows?.(meta.uid, rows, shape);
  const entries = rows.map((row) => shape.entry(row));
  const loaded = { rows, entries, shape };
  if (!populated) return { ...loaded, rank: { statements: 1, turns: 0 } };
  if (rows.length === 0) return { ...loaded, rank: { statements: 1, turns: 1 } };
  return { ...loaded, rank: yield* populateAll(populated, loaded, options) };
}

function* rowsOf(
  node: PlanNode,
  { ids = [], open, known }: RunOptions
): Work<{ rows: readonly Row[]; shape: RowShape }> {
  if (known && node.shape) return { rows: known, shape: node.shape };
  const { columns, rows } = yield* answered(node, ids, open);
  node.shape ??= new RowShape(node.meta, columns, node.sharesBlocks);
  return { rows, shape: node.shape };
}

function* answered(
  node: PlanNode,
  ids: readonly unknown[],
  open: readonly OpenValue[] | undefined
): Work<Rows> {
  const { statement, undoubled } = node;
  if (undoubled) {
    const plain = undoubled.statement;
    const rows = yield { sql: plain.text(ids.length), values: plain.values(ids) };
    if (undoubled.suits(rows)) return rows;
    // What is twice once is likely to be twice again.
    node.undoubled = null;
  }
  return yield { sql: statement.text(ids.length), values: statement.values(ids, open) };
}

type Owners = Omit<Loaded, 'rank'>;

interface Populated {
  name: string;
  values: unknown[];
  rank: Rank;
}

function* populateAll(
  nodes: readonly PopulatedNode[],
  owners: Owners,
  options: RunOptions
): Work<Rank> {
  const done: Populated[] = [];
  for (const node of nodes) done.push(yield* populate(node, owners, options));
  done.sort((one, other) => compareRanks(one.rank, other.rank));
  for (const { name, values } of done) {
    owners.entries.forEach((entry, index) => {
      entry[name] = values[index];
    });
  }
  const last = done.at(-1)?.rank ?? { statements: 0, turns: 0 };
  return { statements: last.statements + 1, turns: last.turns + 2 };
}

function* populate(
  node: PopulatedNode,
  { rows, shape }: Owners,
  { onRows }: RunOptions
): Work<Populated> {
  const position = shape.position(node.ownerColumn);
  const keys = rows.map((row) => row[position]);
  const wanted = [...new Set(keys)].filter((key) => key !== null && key !== undefined);
  if (wanted.length === 0) {
    const values = rows.map(() => (node.isOne ? null : []));
    return { name: node.name, values, rank: { statements: 0, turns: 0 } };
  }
  const found = yield* load(node, { ids: wanted, onRows });
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
