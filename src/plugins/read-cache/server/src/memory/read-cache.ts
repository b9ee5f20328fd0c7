import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Counters } from '../../../domain/cache-status';
import type { Change } from '../../../domain/change';
import type { ReadCacheSettings } from '../config';
import type { CorsHeaders } from '../reads/cors-headers';
import type { InnerAnswer, Listener } from '../reads/inner-request';
import { keptHeaders, passOn } from '../reads/pass-on';
import type { TagCollector } from '../tags/tag-collector';
import { AnswerStore } from './answer-store';
import { compute, type Read } from './computation';
import { countReason, createCounters } from './counters';
import { Entry } from './entry';
import { type Company, Flights } from './flights';
import { type Reading, Readings } from './reading';
import { writeEntry } from './write-entry';

type Outcome =
  { kind: 'kept'; entry: Entry } | { kind: 'passed'; answer: InnerAnswer } | { kind: 'alone' };

/** Who asks, with the CORS headers for them. */
interface Client {
  request: IncomingMessage;
  response: ServerResponse;
  cors: readonly string[];
}

const NOTHING: readonly string[] = [];

/** Answers reads from memory and fills it: one computation for all who ask at the same time. */
export class ReadCache {
  readonly store: AnswerStore;
  readonly counters: Counters = createCounters();
  /** How many writes have been sent whose answer has not come. */
  private unsettled = 0;
  private readonly readings = new Readings();
  private readonly flights: Flights<Outcome>;
  private readonly hitLabel: readonly string[];
  private freshSince = 0;
  private freshUntil = 0;

  constructor(
    private readonly settings: ReadCacheSettings,
    private readonly listener: Listener,
    private readonly cors: CorsHeaders,
    private readonly tags: TagCollector
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
  answerFromMemory(
    { key, path }: Read,
    request: IncomingMessage,
    response: ServerResponse
  ): boolean {
    const { origin } = request.headers;
    const cors = this.cors.known({ origin, path });
    return cors !== null && this.answerKept(key, { request, response, cors });
  }

  /** Answers with what is in memory, or asks Strapi and keeps what it may. */
  async answer(read: Read, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin } = request.headers;
    const cors = await this.cors.find({ origin, path: read.path });
    if (this.answerKept(read.key, { request, response, cors })) return;
    const { result, isJoined, leave } = this.flights.ask({
      key: read.key,
      isWanted: () => !response.destroyed,
      compute: (company) => this.compute(read, company),
    });
    response.once('close', leave);
    if (isJoined) this.counters.joined += 1;
    else this.counters.miss += 1;
    const outcome = await result;
    if (!outcome) this.counters.abandoned += 1;
    if (!outcome || response.destroyed) return;
    this.deliver(outcome, read.key, { request, response, cors });
  }

  /** Something was written: forgets what depends on it, or everything. */
  flush(change: Change = 'anything'): void {
    this.readings.note(change);
    const dropped = this.store.flush(change);
    if (change === 'anything') this.counters.flushes += 1;
    else this.counters.dropped += dropped;
  }

  /** A write was sent, and may show before its answer comes. */
  sent(change: Change): void {
    this.unsettled += 1;
    this.readings.sent(change);
  }

  settled(change: Change): void {
    this.unsettled -= 1;
    this.readings.settled(change);
  }

  /** Some answers change by the clock alone. A clock that was set back is not trusted either. */
  private keepUpWithClock(now: number): void {
    if (now < this.freshUntil && now >= this.freshSince) return;
    this.freshSince = now;
    this.freshUntil = this.settings.expiresAt(now);
    this.store.flush();
  }

  private answerKept(key: string, { request, response, cors }: Client): boolean {
    this.keepUpWithClock(Date.now());
    const entry = this.store.get(key);
    if (!entry) return false;
    const { size } = entry;
    const extra = cors.length === 0 ? this.hitLabel : [...this.hitLabel, ...cors];
    const status = writeEntry(request, response, entry, extra);
    if (status === 304) this.counters.notModified += 1;
    else this.counters.hit += 1;
    if (entry.size !== size) this.store.recount(key, entry);
    return true;
  }

  private async compute(read: Read, company: Company): Promise<Outcome> {
    const { settings, listener, store } = this;
    const generation = (): number => store.generation;
    const watch = this.watch.bind(this);
    const computed = await compute({ settings, listener, generation, watch }, read, company);
    if (computed.kind === 'keep') {
      const { cacheControl } = settings;
      const { body } = computed.answer;
      const entry = new Entry(body, keptHeaders(computed.answer), {
        cacheControl,
        vary: read.vary,
      });
      this.keepUpWithClock(Date.now());
      const { reading, generation: begun } = computed.kept;
      if (!reading.isDisturbed) store.keep(read.key, entry, begun, reading.tags);
      return { kind: 'kept', entry };
    }
    countReason(this.counters.refused, computed.reason);
    if (computed.kind === 'alone') return { kind: 'alone' };
    return { kind: 'passed', answer: computed.answer };
  }

  private async watch<Result>(work: () => Promise<Result>): Promise<[Result, Reading]> {
    const reading = this.readings.begin();
    try {
      return [await this.tags.collect(reading.tags, work), reading];
    } finally {
      this.readings.end(reading);
    }
  }

  private deliver(outcome: Outcome, key: string, { request, response, cors }: Client): void {
    const label = (text: string): readonly string[] =>
      this.settings.statusHeader ? ['X-Read-Cache', text] : NOTHING;
    switch (outcome.kind) {
      case 'kept': {
        const { entry } = outcome;
        writeEntry(request, response, entry, [...label('miss'), ...cors]);
        // The first to ask may have asked for a compressed form.
        this.store.recount(key, entry);
        break;
      }
      case 'passed': {
        const extra = [...label('miss; not kept'), ...cors];
        passOn(response, outcome.answer, { extra, isHead: request.method === 'HEAD' });
        break;
      }
      case 'alone':
        if (this.settings.statusHeader) response.setHeader('X-Read-Cache', 'miss; not kept');
        this.listener(request, response);
        break;
    }
  }
}
