import { LRUCache } from 'lru-cache';

import type { Gathered } from '../tags/tag-collector';
import type { InnerAnswer, InnerRequest, InnerResult } from './inner-request';

/** Characters of routes whose first answer is remembered: a query of GraphQL is a route. */
const MAX_ROUTES = 2_000_000;

interface Source {
  /** @returns `null` for what is not answered from the store */
  answer(this: void, request: InnerRequest): Promise<{ route: string; body: string } | null>;
  /** Another one after every change that may be one of rights, routes or settings. */
  era(this: void): number;
  /** Does work, and keeps apart what it reads, until that is used. */
  gather<Result>(this: void, work: () => Promise<Result>): Promise<Gathered<Result>>;
  use<Result>(this: void, gathered: Gathered<Result>): Result;
}

interface Model {
  era: number;
  headers: InnerAnswer['headers'];
}

/**
 * Answers documented reads from stored publications, without Strapi. Who may read, what goes before
 * the bytes, and whether a project's own code has changed them, is Strapi's to say: the first answer
 * of each route is its own, and the others follow it only if it was the same to the byte.
 */
export class StoredAnswers {
  private readonly models = new LRUCache<string, Model>({
    maxSize: MAX_ROUTES,
    sizeCalculation: (_model, route) => route.length + 500,
  });

  constructor(private readonly source: Source) {}

  /**
   * @param ask asks Strapi
   * @returns what Strapi would answer; `null` for what is not answered from the store
   */
  async answer(
    request: InnerRequest,
    ask: () => Promise<InnerResult>
  ): Promise<InnerResult | null> {
    const { answer, era, gather, use } = this.source;
    const before = era();
    const found = await gather(() => answer(request));
    // Where the store has no answer, Strapi's does not depend on what was read of it.
    if (!found.result) return null;
    const stored = use({ ...found, result: found.result });
    const body = Buffer.from(stored.body);
    const route = `${request.headers.accept ?? ''} ${stored.route}`;
    const model = this.models.get(route);
    if (model?.era === before) {
      const headers = { ...model.headers, 'content-length': String(body.length) };
      return { kind: 'whole', answer: { status: 200, headers, body } };
    }
    const asked = await gather(ask);
    const { result } = asked;
    if (result.kind === 'whole' && result.answer.status === 200 && era() === before) {
      const { headers } = result.answer;
      if (result.answer.body.equals(body)) {
        this.models.set(route, { era: before, headers: ofRoute(headers) });
        // As for those that follow it, the store is what it depends on.
        return result;
      }
    }
    return use(asked);
  }
}

/** Without what a header says of the bytes of one answer. */
function ofRoute({ etag: _etag, ...headers }: InnerAnswer['headers']): InnerAnswer['headers'] {
  return headers;
}
