import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { databaseOf, type DbQuery } from './database';
import { compileQuery, type FindAction, type PlanNode } from './query-plan';
import { Unsupported } from './unsupported';

const MAX_PLANS = 1000;

/** What a plan is compiled from. */
export interface PlanSource {
  uid: string;
  action: FindAction;
  query: DbQuery;
  /** A text in the query that is another one each time. */
  open?: string;
}

/** Compiled queries by a key that says all that they follow from; no content is in them. */
export class PlanCache {
  private readonly known = new LRUCache<string, PlanNode | 'unsupported'>({ max: MAX_PLANS });

  private readonly met = new LRUCache<string, true>({ max: MAX_PLANS });

  constructor(private readonly strapi: Core.Strapi) {}

  has(key: string): boolean {
    return this.known.has(key);
  }

  /** Whether a key comes again; what is asked once is not worth compiling. */
  isKnownAgain(key: string): boolean {
    const isAgain = this.met.has(key);
    this.met.set(key, true);
    return isAgain;
  }

  /**
   * @param source compiled where the key is new
   * @returns `null` where Strapi must run the query itself
   */
  get(key: string, source?: PlanSource): PlanNode | null {
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

  clear(): void {
    this.known.clear();
  }

  private compile(key: string, { uid, action, query, open }: PlanSource): PlanNode | 'unsupported' {
    let plan: PlanNode | 'unsupported';
    try {
      plan = compileQuery(databaseOf(this.strapi), uid, action, query, open);
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
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
