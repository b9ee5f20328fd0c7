import type { Core } from '@strapi/strapi';

import { bounded, MAX_KEY_LENGTH } from '../bounded';
import { databaseOf, type DbQuery } from './database';
import type { OpenValue } from './open-value';
import { compileQuery, type FindAction, type PlanNode } from './query-plan';
import { Unsupported } from './unsupported';

const MAX_PLANS = 1000;
const MAX_BYTES = 32 * 1024 * 1024;
const MAX_BYTES_MET = 4 * 1024 * 1024;

/** What a plan is compiled from. */
export interface PlanSource {
  uid: string;
  action: FindAction;
  query: DbQuery;
  /** Values that are others each time; their stands are in the query. */
  open?: readonly OpenValue[];
}

/** Compiled queries by a key that says all that they follow from; no content is in them. */
export class PlanCache {
  private readonly known = bounded<PlanNode | 'unsupported'>(MAX_PLANS, MAX_BYTES, bytesOf);
  private readonly met = bounded<true>(MAX_PLANS, MAX_BYTES_MET);

  constructor(private readonly strapi: Core.Strapi) {}

  has(key: string): boolean {
    return this.known.has(key);
  }

  /** About how many bytes are kept. */
  get bytes(): number {
    return (this.known.calculatedSize ?? 0) + (this.met.calculatedSize ?? 0);
  }

  /** Whether a key comes again; what is asked once, or is too long, is not worth compiling. */
  isKnownAgain(key: string): boolean {
    if (key.length > MAX_KEY_LENGTH) return false;
    const isAgain = this.met.has(key);
    this.met.set(key, true);
    return isAgain;
  }

  /**
   * @param source compiled where the key is new
   * @returns `null` where Strapi must run the query itself
   */
  get(key: string, source?: PlanSource): PlanNode | null {
    if (key.length > MAX_KEY_LENGTH) return null;
    const known = this.known.get(key) ?? (source && this.compile(key, source));
    return typeof known === 'object' ? known : null;
  }

  /** Runs a plan; where it turns out that its rows cannot be read, Strapi is asked, now and then on. */
  async attempt<Result>(
    plan: PlanNode,
    run: () => Promise<Result>,
    ask: () => Promise<unknown>
  ): Promise<unknown> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      this.forget(plan);
      return ask();
    }
  }

  /** Nobody needs to try a key again that Strapi's own layers do not even take. */
  refuse(key: string): void {
    this.known.set(key, 'unsupported');
  }

  clear(): void {
    this.known.clear();
  }

  private compile(key: string, { uid, action, query, open }: PlanSource): PlanNode | 'unsupported' {
    let plan: PlanNode | 'unsupported';
    try {
      plan = compileQuery(databaseOf(this.strapi), uid, action, query, open);
    } catch {
      // What cannot be built of the stands may be built of values: Strapi says what is wrong.
      plan = 'unsupported';
    }
    this.known.set(key, plan);
    return plan;
  }

  private forget(plan: PlanNode): void {
    for (const [key, known] of this.known.entries()) {
      if (known === plan) this.known.set(key, 'unsupported');
    }
  }
}

function bytesOf(plan: PlanNode | 'unsupported'): number {
  if (plan === 'unsupported') return 0;
  const { statement, undoubled, populated } = plan;
  const length = statement.length + (undoubled?.statement.length ?? 0);
  return (populated ?? []).reduce((sum, node) => sum + bytesOf(node), 2 * length + 1000);
}
