import type { IncomingMessage, ServerResponse } from 'node:http';

import { judgeAnswer, type RefusalReason } from '../../domain/response-verdict';
import type { ReadCacheSettings } from './config';
import type { CorsHeaders } from './cors-headers';
import { countReason, createCounters, type Counters } from './counters';
import { createEntry, type Entry } from './entry';
import { Flights } from './flights';
import { askStrapi, type InnerAnswer, type InnerRequest } from './inner-request';
import { keptHeaders, passOn } from './pass-on';
import { AnswerStore } from './store';
import { writeEntry } from './write-answer';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** One read, as the front has understood it. */
export interface Read {
  key: string;
  inner: InnerRequest;
  /**
   * GraphQL: looks at the bytes, where errors hide behind a 200, and not at `Cache-Control`, which
   * Apollo sets to `no-store` whatever it says.
   */
  isWhole?(body: Buffer): boolean;
}

type Outcome = { kind: 'kept'; entry: Entry } | { kind: 'passed'; answer: InnerAnswer };

/** Answers reads from memory and fills it: one computation for all who ask at the same time. */
export class ReadCache {
  readonly store: AnswerStore;
  readonly counters: Counters = createCounters();
  private readonly flights = new Flights<Outcome>();

  constructor(
    private readonly settings: ReadCacheSettings,
    private readonly listener: Listener,
    private readonly corsHeaders: CorsHeaders
  ) {
    this.store = new AnswerStore(settings.maxMegabytes * 1024 * 1024);
  }

  /** Writes from memory at once, when there is something to write. */
  async answer(read: Read, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const entry = this.store.get(read.key, Date.now());
    if (entry) {
      const status = await this.write(request, response, entry, 'hit');
      if (status === 304) this.counters.notModified += 1;
      else this.counters.hit += 1;
      return;
    }
    const { result, isJoined } = this.flights.run(read.key, this.store.generation, () =>
      this.compute(read)
    );
    if (isJoined) this.counters.joined += 1;
    else this.counters.miss += 1;
    await this.deliver(await result, request, response);
  }

  /** Everything written so far may have changed: forget it. */
  flush(): void {
    this.counters.flushes += 1;
    this.store.flush();
  }

  private async compute({ key, inner, isWhole }: Read): Promise<Outcome> {
    const { generation } = this.store;
    const expiresAt = this.settings.expiresAt(Date.now());
    const answer = await askStrapi(this.listener, inner);
    const refusal = this.refusal(answer, isWhole);
    if (refusal !== null) {
      countReason(this.counters.refused, refusal);
      return { kind: 'passed', answer };
    }
    const entry = createEntry(answer.body, keptHeaders(answer), { expiresAt });
    this.store.keep(key, entry, generation);
    return { kind: 'kept', entry };
  }

  private refusal({ status, headers, body }: InnerAnswer, isWhole: Read['isWhole']) {
    const maxSize = this.settings.maxAnswerKilobytes * 1024;
    const verdict = judgeAnswer(
      { status, headers, size: body.length },
      { maxSize, obeysCacheControl: !isWhole }
    );
    if (verdict.kind === 'refuse') return verdict.reason;
    return isWhole && !isWhole(body) ? ('errors' as RefusalReason | 'errors') : null;
  }

  private async deliver(
    outcome: Outcome,
    request: IncomingMessage,
    response: ServerResponse
  ): Promise<void> {
    if (response.destroyed) return;
    if (outcome.kind === 'kept') {
      await this.write(request, response, outcome.entry, 'miss');
      return;
    }
    const status: Array<[string, string]> = this.settings.statusHeader
      ? [['X-Read-Cache', 'miss; not kept']]
      : [];
    const cors = await this.cors(request);
    passOn(response, outcome.answer, {
      extra: [...cors, ...status],
      isHead: request.method === 'HEAD',
    });
  }

  private async write(
    request: IncomingMessage,
    response: ServerResponse,
    entry: Entry,
    status: string
  ): Promise<200 | 304> {
    const { cacheControl, statusHeader } = this.settings;
    const cors = request.headers.origin === undefined ? [] : await this.cors(request);
    return writeEntry(request, response, entry, {
      cacheControl,
      cors,
      status: statusHeader ? status : null,
    });
  }

  private async cors({ headers }: IncomingMessage): Promise<ReadonlyArray<[string, string]>> {
    return headers.origin === undefined ? [] : this.corsHeaders(headers.origin);
  }
}
