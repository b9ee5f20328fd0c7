import { createHmac } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { envelope, type LoggedEvent } from '../../../domain/envelope';
import { signatureHeaders, type HmacSha256 } from '../../../domain/signature';
import { publishedEvent } from '../recorder/published-event';
import { openHeaders, signingKeys } from '../secrets/endpoint-secrets';
import type { EndpointRecord } from '../store/endpoint-record';
import type { Transport, UnderWay } from '../transport/transport';
import { timed, type Attempt } from './timed';

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
  return timed(async (now) => {
    const body = envelope(publishedEvent(strapi, event));
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
    return transport.post({ url: endpoint.url, headers, body, secrets }, underWay);
  });
}

const hmac: HmacSha256 = (key, content) =>
  createHmac('sha256', key).update(content, 'utf8').digest('base64');
