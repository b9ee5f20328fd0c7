import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Counters } from '../../../domain/cache-status';
import { judgeAnswer } from '../../../domain/response-verdict';
import type { ReadCacheSettings } from '../config';
import type { CorsHeaders } from '../reads/cors-headers';
import {
  askStrapi,
  type InnerAnswer,
  type InnerRequest,
  type Listener,
} from '../reads/inner-request';
import { keptHeaders, passOn } from '../reads/pass-on';
import { AnswerStore } from './answer-store';
import { countReason, createCounters } from './counters';
import { Entry } from './entry';
import { Flights } from './flights';
import { writeEntry } from './write-entry';

/** One read, as the front has understood it. */
export interface Read {
  key: string;
  inner: InnerRequest;
  vary: string;
  /**
   * GraphQL: looks at the bytes, where errors hide behind a 200, and not at `Cache-Control`, which
   * Apollo sets to `no-store` whatever it says.
   */
  isWhole: ((body: Buffer) => boolean) | null;
}

type Outcome = { kind: 'kept'; entry: Entry } | { kind: 'passed'; answer: InnerAnswer };

const MAX_TRIES = 3;

const NOTHING: readonly string[] = [];

/** Answers reads from memory and fills it: one computation for all who ask at the same time. */
export class ReadCache {
  readonly store: AnswerStore;
  readonly counters: Counters = createCounters();
  /** How many writes have been sent whose answer has not come. */
  unsettled = 0;
  private readonly flights: Flights<Outcome>;
  private readonly hitLabel: readonly string[];
  private freshSince = 0;
  private freshUntil = 0;

  constructor(
    private readonly settings: ReadCacheSettings,
    private readonly listener: Listener,
    private readonly cors: CorsHeaders
  ) {
    this.store = new AnswerStore(settings.maxMegabytes * 1024 * 1024);
    this.flights = new Flights(settings.maxConcurrent, () => this.store.generation);
    this.hitLabel = settings.statusHeader ? ['X-Read-Cache', 'hit'] : NOTHING;
  }

  /** Equal as long as nothing is written; `NaN` while a write may or may not show. */
  get moment(): number {
    return this.unsettled > 0 ? Number.NaN : this.store.generation;
  }

  /** Answers at once, or not at all: `false` when there is nothing to answer with. */
  answerFromMemory(key: string, request: IncomingMessage, response: ServerResponse): boolean {
    this.keepUpWithClock(Date.now());
    const entry = this.store.get(key);
    if (!entry) return false;
    const { origin } = request.headers;
    const cors = origin === undefined ? NOTHING : this.cors.known(origin);
    if (!cors) return false;
    const { size } = entry;
    const extra = cors.length === 0 ? this.hitLabel : [...this.hitLabel, ...cors];
    const status = writeEntry(request, response, entry, extra);
    if (status === 304) this.counters.notModified += 1;
    else this.counters.hit += 1;
    if (entry.size !== size) this.store.recount(key, entry);
    return true;
  }

  /** Answers with what is in memory, or asks Strapi and keeps what it may. */
  async answer(read: Read, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin } = request.headers;
    const cors = origin === undefined ? NOTHING : await this.cors.find(origin);
    if (this.answerFromMemory(read.key, request, response)) return;
    const { result, isJoined } = this.flights.ask({
      key: read.key,
      isWanted: () => !response.destroyed,
      compute: () => this.compute(read),
    });
    if (isJoined) this.counters.joined += 1;
    else this.counters.miss += 1;
    const outcome = await result;
    if (!outcome) this.counters.abandoned += 1;
    if (!outcome || response.destroyed) return;
    this.deliver(outcome, { request, response, cors });
  }

  /** Everything kept so far may have changed: forget it. */
  flush(): void {
    this.counters.flushes += 1;
    this.store.flush();
  }

  /** Some answers change by the clock alone. A clock that was set back is not trusted either. */
  private keepUpWithClock(now: number): void {
    if (now < this.freshUntil && now >= this.freshSince) return;
    this.freshSince = now;
    this.freshUntil = this.settings.expiresAt(now);
    this.store.flush();
  }

  private async compute(read: Read): Promise<Outcome> {
    const { key, vary, isWhole } = read;
    const { answer, generation } = await this.askUndisturbed(read);
    const refusal = generation === null ? 'disturbed' : this.refusal(answer, isWhole);
    if (generation === null || refusal !== null) {
      countReason(this.counters.refused, refusal ?? 'disturbed');
      return { kind: 'passed', answer };
    }
    const { cacheControl } = this.settings;
    const entry = new Entry(answer.body, keptHeaders(answer), { cacheControl, vary });
    this.keepUpWithClock(Date.now());
    this.store.keep(key, entry, generation);
    return { kind: 'kept', entry };
  }

  /**
   * An answer takes several statements. When something was written between them it may show half of
   * it, a page of before with a total of after: asks again, but not for ever. What was disturbed to
   * the last is given to those who asked, and to nobody else.
   */
  private async askUndisturbed({ inner }: Read) {
    for (let tries = 1; ; tries += 1) {
      const before = this.moment;
      const answer = await askStrapi(this.listener, inner);
      if (before === this.moment) return { answer, generation: before };
      if (tries < MAX_TRIES) continue;
      const headers = { ...answer.headers, 'cache-control': 'private, no-store' };
      return { answer: { ...answer, headers }, generation: null };
    }
  }

  private refusal({ status, headers, body }: InnerAnswer, isWhole: Read['isWhole']): string | null {
    const maxSize = this.settings.maxAnswerKilobytes * 1024;
    const verdict = judgeAnswer(
      { status, headers, size: body.length },
      { maxSize, obeysCacheControl: isWhole === null }
    );
    if (verdict.kind === 'refuse') return verdict.reason;
    return isWhole === null || isWhole(body) ? null : 'errors';
  }

  private deliver(
    outcome: Outcome,
    to: { request: IncomingMessage; response: ServerResponse; cors: readonly string[] }
  ): void {
    const label = (text: string): readonly string[] =>
      this.settings.statusHeader ? ['X-Read-Cache', text] : NOTHING;
    const { request, response, cors } = to;
    if (outcome.kind === 'kept') {
      writeEntry(request, response, outcome.entry, [...label('miss'), ...cors]);
      return;
    }
    const extra = [...label('miss; not kept'), ...cors];
    passOn(response, outcome.answer, { extra, isHead: request.method === 'HEAD' });
  }
}
