import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { RateLimiterRes } from 'rate-limiter-flexible';

import { refusal } from '../../../domain/refusal';
import { detailsOf } from '../refused';
import { clientKey, trustedProxies, type TrustedProxies } from './client-key';
import { askingClient } from './asking-client';
import type { Counted, Counters, Kind } from './counters';
import type { LimitSettings } from './settings';

interface Client {
  kind: Kind;
  key: string;
}

interface Auth {
  strategy?: { name?: string };
  credentials?: { id?: number | string } | null;
}

/** Strategies by which tokens and editors show who they are; readers of the site stay the public. */
const KNOWN = ['content-api-token', 'admin-token', 'admin'];

/** Counts what each client asks for, and says when it is too much. */
export class Limiter {
  private readonly trusted: TrustedProxies;
  /** Requests whose cost has been taken. */
  private readonly charged = new WeakSet<object>();

  constructor(
    private readonly counters: Counters,
    { trustedProxies: texts }: Pick<LimitSettings, 'trustedProxies'>
  ) {
    this.trusted = trustedProxies(texts).trusted;
  }

  /** @throws RateLimitError (429), its `Retry-After` set */
  async countRequest(context: Context): Promise<void> {
    await this.take(context, 'requests', 1);
  }

  /**
   * Takes what a request costs, once.
   * @throws RateLimitError (429), its `Retry-After` set
   */
  async charge(context: Context, points: number): Promise<void> {
    if (this.charged.has(context)) return;
    this.charged.add(context);
    await this.take(context, 'points', points);
  }

  close(): Promise<void> {
    return this.counters.close();
  }

  private async take(context: Context, counted: Counted, points: number): Promise<void> {
    const { kind, key } = this.clientOf(context);
    const counter = this.counters.of(kind, counted);
    // What costs more than a whole window's allowance may be asked for once a window.
    const taken = Math.min(points, counter.points);
    try {
      await counter.consume(key, taken);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      refuse(context, counted, Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
    }
  }

  private clientOf({ state, req }: Context): Client {
    const auth = state.auth as Auth | undefined;
    const name = auth?.strategy?.name ?? '';
    const id = auth?.credentials?.id;
    if (KNOWN.includes(name) && id !== undefined) return { kind: 'known', key: `${name} ${id}` };
    const { remoteAddress, forwardedFor } = askingClient() ?? {
      remoteAddress: req.socket.remoteAddress,
      forwardedFor: undefined,
    };
    return { kind: 'public', key: clientKey(remoteAddress, forwardedFor, this.trusted) };
  }
}

/** Nobody else may get this answer, be it from a cache or because he asked at the same time. */
function refuse(context: Context, counted: Counted, seconds: number): never {
  context.set('Retry-After', String(seconds));
  context.set('Cache-Control', 'private, no-store');
  const code = counted === 'requests' ? 'limit.requests' : 'limit.cost';
  const refused = refusal(seconds === 1 ? `${code}.second` : code, { seconds });
  const more = { retryAfterSeconds: seconds };
  throw new errors.RateLimitError(refused.message, detailsOf(refused, 'RateLimitError', more));
}

const limiters = new WeakMap<Core.Strapi, Limiter>();

export function setLimiter(strapi: Core.Strapi, limiter: Limiter): void {
  limiters.set(strapi, limiter);
}

/** `undefined` where requests are not limited. */
export function limiterOf(strapi: Core.Strapi): Limiter | undefined {
  return limiters.get(strapi);
}
