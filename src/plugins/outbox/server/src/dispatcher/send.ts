import { createHmac } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { envelope, type LoggedEvent } from '../../../domain/envelope';
import { refusal } from '../../../domain/refusal';
import { signatureHeaders, type HmacSha256 } from '../../../domain/signature';
import { publishedEvent } from '../recorder/published-event';
import { RefusalError } from '../refusal-error';
import { openHeaders, signingKeys } from '../secrets/endpoint-secrets';
import type { EndpointRecord } from '../store/endpoint-record';
import type { Answer, Transport, UnderWay } from '../transport/transport';

export interface Attempt extends Answer {
  /** Milliseconds since 1970. */
  at: number;
  durationMs: number;
}

/**
 * Posts one event to one endpoint, signed at this moment. Never throws.
 * @param underWay gets what ends it at once
 */
export async function sendEvent(
  strapi: Core.Strapi,
  transport: Transport,
  endpoint: EndpointRecord,
  event: LoggedEvent,
  underWay?: UnderWay
): Promise<Attempt> {
  const at = Date.now();
  // The clock may be set meanwhile, and what lasted a month by it has no place in the database.
  const begin = performance.now();
  const answer = await post({ strapi, transport, endpoint, event, underWay, now: at });
  return { ...answer, at, durationMs: Math.floor(performance.now() - begin) };
}

interface Sending {
  strapi: Core.Strapi;
  transport: Transport;
  endpoint: EndpointRecord;
  event: LoggedEvent;
  underWay: UnderWay | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

async function post({
  strapi,
  transport,
  endpoint,
  event,
  underWay,
  now,
}: Sending): Promise<Answer> {
  const body = envelope(publishedEvent(strapi, event));
  try {
    const message = { id: event.id, seconds: Math.floor(now / 1000), body };
    const extra = openHeaders(strapi, endpoint);
    const signed = signatureHeaders(message, signingKeys(strapi, endpoint, now), hmac);
    const headers = {
      ...extra,
      'content-type': 'application/json',
      'user-agent': 'newsroom-outbox/1',
      ...signed,
    };
    // A receiver may answer with what it was sent, and answers are shown to people.
    const secrets = [...Object.values(extra), ...signed['webhook-signature'].split(' ')];
    return await transport.post({ url: endpoint.url, headers, body, secrets }, underWay);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem =
      error instanceof RefusalError ? error.refusal : refusal('attempt.other', { reason });
    return { outcome: { kind: 'failed', reason }, statusCode: null, problem, excerpt: null };
  }
}

const hmac: HmacSha256 = (key, content) =>
  createHmac('sha256', key).update(content, 'utf8').digest('base64');
