import { AsyncLocalStorage } from 'node:async_hooks';

import { LRUCache } from 'lru-cache';

import { ANY_CHANGE } from '../../../domain/change';
import { Collected, type Tell } from '../../../domain/collected';
import type { DocumentTables } from '../../../domain/document-tags';
import { readTags } from '../../../domain/read-tags';
import { shapeOf, type ReadShape } from '../../../domain/select-shape';
import type { TrackedTables } from '../../../domain/tracked-table';
import { namesIn } from './found-documents';
import { fingerprintOf, type Found, idsOf } from './found';

/** Texts of statements; those with lists of ids have one for each length. */
const MAX_SHAPES = 2000;
const MAX_SHAPE_LENGTH = 20_000;

/** What was read by a part of an answer that others may use as well. */
export interface Gathered<Result> {
  result: Result;
  collected: Collected;
}

/** Statements whose sender says what they have read. */
interface ToldStatements {
  /** In each of them. */
  marker: string;
  shownIn(this: void, sql: string, rows: readonly unknown[]): readonly unknown[];
}

interface Watching {
  told: ToldStatements | null;
  keepsEvidence: boolean;
}

interface Known {
  sql: string;
  shape: ReadShape;
}

const ASKS = /^\s*(?:select|with|values|table)\b/i;

/** Sees what every statement of an answer depends on, whoever sends it. */
export class TagCollector {
  private readonly work = new AsyncLocalStorage<Collected>();
  private readonly shapes = new LRUCache<string, Known>({ max: MAX_SHAPES });

  private tables: TrackedTables | null = null;
  private known: ReadonlySet<string> = new Set();
  private documents: DocumentTables | null = null;
  private told: ToldStatements | null = null;
  private keepsEvidence = true;

  /**
   * From now on, what is read from these tables is seen.
   * @param known these and all whose writes drop everything; any other name may be that of a view
   * @param options `told`: those statements whose sender says what they have read. `keepsEvidence`: not
   *   where no answer is kept that a statement could confirm
   */
  watch(
    tables: TrackedTables,
    known: ReadonlySet<string>,
    { told, keepsEvidence }: Watching = { told: null, keepsEvidence: true }
  ): void {
    this.tables = tables;
    this.known = known;
    this.told = told;
    this.keepsEvidence = keepsEvidence;
  }

  /** From now on, the documents are seen that an answer is made of. */
  watchDocuments(documents: DocumentTables): void {
    this.documents = documents;
  }

  /** Puts all that `work` reads into `collected`. */
  collect<Result>(collected: Collected, work: () => Result): Result {
    return this.work.run(collected, work);
  }

  /** Keeps what `work` reads apart, until it is used. */
  async gather<Result>(work: () => Promise<Result>): Promise<Gathered<Result>> {
    const collected = new Collected();
    return { result: await this.collect(collected, work), collected };
  }

  /** What was gathered becomes part of the answer that is being computed. */
  use<Result>({ result, collected }: Gathered<Result>): Result {
    this.work.getStore()?.take(collected);
    return result;
  }

  /** @param teller gives the tags of what was just read, by whoever has read it */
  add(teller: Tell): void {
    this.work.getStore()?.tell(teller);
  }

  see(sql: string, bindings: readonly unknown[], found: Found): void {
    const collected = this.work.getStore();
    const { tables } = this;
    if (!collected || !tables || !ASKS.test(sql)) return;
    const isTold = this.isTold(sql);
    if (isTold && !this.keepsEvidence) return;
    const [known, bytes] = this.shape(sql);
    const { shape } = known;
    const tags = isTold ? null : readTags(shape, tables, { bindings, ids: idsOf(found) });
    if (this.keepsEvidence && tags?.length !== 0) {
      collected.see({
        sql: known.sql,
        bindings,
        found: this.fingerprint(sql, found),
        tags,
        bytes: bytes + bytesOf(bindings),
      });
    }
    if (!tags) return;
    for (const tag of tags) collected.add(tag);
    if (this.documents) {
      for (const name of namesIn(shape, found, this.documents)) collected.add(name);
    }
    if (!namesOf(shape).every((name) => this.known.has(name))) collected.add(ANY_CHANGE);
  }

  /** Of what can show in an answer; `null` for what nobody has seen. */
  fingerprint(sql: string, found: Found): string | null {
    const { told } = this;
    return told && this.isTold(sql)
      ? fingerprintOf(found, (rows) => told.shownIn(sql, rows))
      : fingerprintOf(found);
  }

  private isTold(sql: string): boolean {
    return this.told !== null && sql.includes(this.told.marker);
  }

  /** @returns with the bytes of a text that is not in memory yet */
  private shape(sql: string): [known: Known, bytes: number] {
    const known = this.shapes.get(sql);
    if (known !== undefined) return [known, 0];
    const fresh = { sql, shape: shapeOf(sql) };
    if (sql.length <= MAX_SHAPE_LENGTH) this.shapes.set(sql, fresh);
    return [fresh, 2 * sql.length];
  }
}

function bytesOf(bindings: readonly unknown[]): number {
  const ofTexts = bindings.map((value) => (typeof value === 'string' ? 2 * value.length : 0));
  return ofTexts.reduce((sum: number, bytes) => sum + bytes, 16 * bindings.length);
}

function namesOf(shape: ReadShape): readonly string[] {
  if (shape === 'unknown') return [];
  return shape.kind === 'plain' ? shape.tables.map(({ table }) => table) : shape.tables;
}
