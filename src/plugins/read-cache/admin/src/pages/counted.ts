import type { Counters } from '../../../domain/cache-status';
import type { BypassReason } from '../../../domain/request-verdict';
import type { GivenUp, RefusalReason } from '../../../domain/response-verdict';
import type { MessageKey } from '../translations/message';

/** One counter with its name. */
export interface Count {
  key: MessageKey;
  count: number;
}

type Outcome = Exclude<keyof Counters, 'confirmed' | 'flushes' | 'dropped' | 'bypass' | 'refused'>;

/** In the order in which they are shown; typed, so that the compiler misses none. */
export const READS: Record<Outcome, MessageKey> = {
  hit: 'reads.hit',
  notModified: 'reads.notModified',
  miss: 'reads.miss',
  joined: 'reads.joined',
  abandoned: 'reads.abandoned',
};

export const BYPASSES: Record<BypassReason, MessageKey> = {
  path: 'bypass.path',
  authorization: 'bypass.authorization',
  session: 'bypass.session',
  draft: 'bypass.draft',
  stream: 'bypass.stream',
  'request-header': 'bypass.request-header',
  query: 'bypass.query',
  method: 'bypass.method',
  suspended: 'bypass.suspended',
};

export const REFUSALS: Record<RefusalReason | GivenUp | 'errors', MessageKey> = {
  status: 'refused.status',
  errors: 'refused.errors',
  'cache-control': 'refused.cache-control',
  'set-cookie': 'refused.set-cookie',
  size: 'refused.size',
  stream: 'refused.stream',
  timeout: 'refused.timeout',
  gone: 'refused.gone',
  'not-kept': 'refused.not-kept',
};

/** Only what has happened is counted. */
export function countsOf<Name extends string>(
  names: Record<Name, MessageKey>,
  counted: Partial<Record<Name, number>>
): Count[] {
  return (Object.keys(names) as Name[]).flatMap((name) => {
    const count = counted[name] ?? 0;
    return count === 0 ? [] : [{ key: names[name], count }];
  });
}
