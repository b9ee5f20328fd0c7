import type { Core } from '@strapi/strapi';

import { CDN_PURGES } from '../../../domain/cdn-purge';
import { isSuccess } from '../../../domain/delivery-outcome';
import type { CdnKind } from '../../../domain/endpoint-kind';
import { refusal } from '../../../domain/refusal';
import { openHeaders } from '../secrets/endpoint-secrets';
import type { EndpointRecord } from '../store/endpoint-record';
import type { Answer, Transport, UnderWay } from '../transport/transport';
import { timed, type Attempt } from './timed';

/** What a CDN is to forget. */
export interface Purge {
  kind: CdnKind;
  tags: readonly string[];
  /** Something is taken away from readers: not even a stale answer may show it once more. */
  isUrgent: boolean;
}

/**
 * Asks a CDN to forget what carries any of some tags. Never throws.
 * @param underWay gets what ends it at once
 */
export async function sendPurge(
  strapi: Core.Strapi,
  transport: Transport,
  endpoint: EndpointRecord,
  { kind, tags, isUrgent }: Purge,
  underWay?: UnderWay
): Promise<Attempt> {
  const { request, isDone, soft } = CDN_PURGES[kind];
  return timed(async () => {
    const extra = Object.entries(openHeaders(strapi, endpoint)).filter(
      ([name]) => !(isUrgent && soft.includes(name.toLowerCase()))
    );
    const { method, headers, body } = request(tags);
    const answer = await transport.post(
      {
        url: endpoint.url,
        method,
        headers: { ...Object.fromEntries(extra), ...headers, 'user-agent': 'newsroom-outbox/1' },
        body,
        secrets: extra.map(([, value]) => value),
      },
      underWay
    );
    return answer.outcome.kind === 'answered' && isSuccess(answer.outcome.status)
      ? confirmed(answer, isDone)
      : answer;
  });
}

function confirmed(answer: Answer, isDone: (text: string) => boolean): Answer {
  if (isDone(answer.excerpt ?? '')) return answer;
  const problem = refusal('attempt.purge.unconfirmed');
  return { ...answer, outcome: { kind: 'failed', reason: problem.message }, problem };
}
