import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Counters } from '../../../domain/cache-status';
import { cacheStatus, inWords, type Handled } from '../../../domain/handled';
import type { Change } from '../../../domain/change';
import type { ReadCacheSettings } from '../config';
import type { CorsHeaders } from '../reads/cors-headers';
import type { InnerAnswer, Listener } from '../reads/inner-request';
import { keptHeaders, passOn } from '../reads/pass-on';
import type { StoredAnswers } from '../reads/stored-answers';
import type { TagCollector } from '../tags/tag-collector';
import { AnswerStore } from './answer-store';
import { CdnHeaders } from './cdn-headers';
import { compute, type Read } from './computation';
import { countReason, createCounters } from './counters';
import { Entry } from './entry';
import { type Company, Flights } from './flights';
import { type AskAgain, Proof } from './proof';
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
  private readonly checks: Flights<boolean>;
  /** What a CDN is told beside. */
  readonly cdn: CdnHeaders;
  private readonly hitLabel: readonly string[];
  private readonly confirmedLabel: readonly string[];
  private freshSince = 0;
  private freshUntil = 0;
  private changesOfAll = 0;
  private asked = 0;

  constructor(
    private readonly settings: ReadCacheSettings,
    private readonly listener: Listener,
    private readonly cors: CorsHeaders,
    private readonly tags: TagCollector,
    private readonly askAgain: AskAgain,
    private readonly stored: StoredAnswers | null = null
  ) {
    this.store = new AnswerStore(settings.maxMegabytes * 1024 * 1024);
    this.flights = new Flights(settings.maxConcurrent, () => this.store.generation);
    this.checks = new Flights(settings.maxConcurrent, () => this.store.generation);
    this.cdn = new CdnHeaders(settings);
    this.hitLabel = this.label({ kind: 'hit', isConfirmed: false });
    this.confirmedLabel = this.label({ kind: 'hit', isConfirmed: true });
  }

  /** Equal as long as nothing is written; `NaN` while a write may or may not show. */
  get moment(): number {
    return this.unsettled > 0 ? Number.NaN : this.store.generation;
  }

  /** Another one with every change that may be one of more than content. */
  get era(): number {
    return this.changesOfAll;
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
    const isConfirmed = await this.isConfirmed(read, response);
    const client = { request, response, cors };
    if (isConfirmed && !response.destroyed && this.answerKept(read.key, client, true)) return;
    const { result, isJoined, leave } = this.flights.ask({
      // Where nothing is kept, each who asks gets an answer of its own.
      key: this.settings.keepsAnswers ? read.key : `${read.key} ${(this.asked += 1)}`,
      isWanted: () => !response.destroyed,
      compute: (company) => this.compute(read, company),
    });
    response.once('close', leave);
    if (isJoined) this.counters.joined += 1;
    else this.counters.miss += 1;
    const outcome = await result;
    if (!outcome) this.counters.abandoned += 1;
    if (!outcome || response.destroyed) return;
    this.deliver(outcome, { read, isJoined }, { request, response, cors });
  }

  /** Something was written: forgets what depends on it, or everything. */
  flush(change: Change = 'anything'): void {
    this.readings.note(change);
    const dropped = this.store.flush(change);
    if (change === 'anything') {
      this.counters.flushes += 1;
      this.changesOfAll += 1;
    } else this.counters.dropped += dropped;
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
  private keepUpWithClock(now = Date.now()): void {
    if (now < this.freshUntil && now >= this.freshSince) return;
    this.freshSince = now;
    this.freshUntil = this.settings.expiresAt(now);
    this.store.flush();
  }

  private answerKept(
    key: string,
    { request, response, cors }: Client,
    isConfirmed = false
  ): boolean {
    const now = Date.now();
    this.keepUpWithClock(now);
    const entry = this.store.get(key);
    if (!entry) return false;
    const { size } = entry;
    const policy = this.cdn.policyAt(now, this.freshUntil);
    const isPlain = cors.length === 0 && policy.length === 0;
    const label = isConfirmed ? this.confirmedLabel : this.hitLabel;
    const extra = isPlain ? label : [...label, ...policy, ...cors];
    const status = writeEntry(request, response, entry, extra);
    if (status === 304) this.counters.notModified += 1;
    else this.counters.hit += 1;
    if (isConfirmed) this.counters.confirmed += 1;
    if (entry.size !== size) this.store.recount(key, entry);
    return true;
  }

  /** Asks the database whether an answer that is in doubt still holds. */
  private async isConfirmed({ key }: Read, response: ServerResponse): Promise<boolean> {
    const proof = this.store.doubted(key);
    if (!proof) return false;
    const { result, leave } = this.checks.ask({
      key,
      isWanted: () => !response.destroyed,
      compute: async () => {
        const holds = await proof.holds(this.askAgain);
        if (!holds && this.store.forget(key, proof)) this.counters.dropped += 1;
        return holds;
      },
    });
    response.once('close', leave);
    return (await result) ?? false;
  }

  private async compute(read: Read, company: Company): Promise<Outcome> {
    const { settings, listener, store, stored } = this;
    const generation = (): number => store.generation;
    const watch = this.watch.bind(this);
    const computed = await compute(
      { settings, listener, generation, stored, watch },
      read,
      company
    );
    if (computed.kind === 'keep') {
      const { cacheControl } = settings;
      const { body } = computed.answer;
      const { reading, generation: begun } = computed.kept;
      const entry = new Entry(body, keptHeaders(computed.answer), {
        cacheControl,
        vary: read.vary,
        cdnTags: this.cdn.isTold ? this.cdn.tagsOf(reading.ingredients) : NOTHING,
      });
      this.keepUpWithClock();
      if (settings.keepsAnswers && !reading.isDisturbed) {
        const { ingredients, collected } = reading;
        const proof = collected.isWhole ? new Proof(collected) : null;
        store.keep(read.key, entry, begun, ingredients.rows, proof);
      }
      return { kind: 'kept', entry };
    }
    countReason(this.counters.refused, computed.reason);
    if (computed.kind === 'alone') return { kind: 'alone' };
    return { kind: 'passed', answer: computed.answer };
  }

  private async watch<Result>(work: () => Promise<Result>): Promise<[Result, Reading]> {
    const reading = this.readings.begin();
    try {
      return [await this.tags.collect(reading.collected, work), reading];
    } finally {
      this.readings.end(reading);
    }
  }

  /** Says where an answer comes from, if that is wanted. */
  label(handled: Handled): readonly string[] {
    if (!this.settings.statusHeader) return NOTHING;
    return ['X-Read-Cache', inWords(handled), 'Cache-Status', cacheStatus(handled)];
  }

  private deliver(
    outcome: Outcome,
    { read, isJoined }: { read: Read; isJoined: boolean },
    { request, response, cors }: Client
  ): void {
    const label = this.label({
      kind: 'miss',
      isKept: outcome.kind === 'kept',
      isCollapsed: isJoined && outcome.kind !== 'alone',
      isByAddress: read.isWhole === null,
    });
    switch (outcome.kind) {
      case 'kept': {
        const { entry } = outcome;
        const policy = this.cdn.policyAt(Date.now(), this.freshUntil);
        writeEntry(request, response, entry, [...label, ...policy, ...cors]);
        // The first to ask may have asked for a compressed form.
        this.store.recount(read.key, entry);
        break;
      }
      case 'passed': {
        const extra = [...label, ...cors];
        passOn(response, outcome.answer, { extra, isHead: request.method === 'HEAD' });
        break;
      }
      case 'alone':
        setHeaders(response, label);
        this.listener(request, response);
        break;
    }
  }
}

/** @param headers names and values by turns */
export function setHeaders(response: ServerResponse, headers: readonly string[]): void {
  for (let index = 0; index + 1 < headers.length; index += 2) {
    response.setHeader(String(headers[index]), String(headers[index + 1]));
  }
}
