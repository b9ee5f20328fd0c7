import type { Core } from '@strapi/strapi';

import { isCdn } from '../../../domain/endpoint-kind';
import { isSuccess } from '../../../domain/delivery-outcome';
import type { RefusalValues } from '../../../domain/refusal';
import { sendEvent } from '../dispatcher/send';
import { sendPurge } from '../dispatcher/send-purge';
import type { Attempt } from '../dispatcher/timed';
import { newEventId } from '../recorder/event-id';
import { settings } from '../settings';
import type { EndpointRecord } from '../store/endpoint-record';
import { createTransport } from '../transport/transport';

const TEST_TAG = 'outbox-test';

export interface TestResult {
  /** Whether the receiver answered 2xx. */
  ok: boolean;
  event: string;
  status: number | null;
  durationMs: number;
  error: string | null;
  /** What the error says, for programs; `null` without one. */
  code: string | null;
  values: RefusalValues;
  excerpt: string | null;
}

/**
 * Sends `outbox.test` with sequence 0 to an endpoint, signed like any other. It is no change of
 * content, so it is not in the log and is not repeated. A CDN is asked to forget a tag that no answer has.
 */
export async function sendTestEvent(
  strapi: Core.Strapi,
  endpoint: EndpointRecord
): Promise<TestResult> {
  const { allowedHosts, timeoutSeconds, responseLimitBytes } = settings(strapi);
  const transport = createTransport({
    allowedHosts,
    timeoutMs: timeoutSeconds * 1000,
    responseLimitBytes,
  });
  const id = newEventId();
  try {
    const { kind } = endpoint;
    if (isCdn(kind)) {
      const purge = { kind, tags: [TEST_TAG], isUrgent: false };
      return result(id, await sendPurge(strapi, transport, endpoint, purge));
    }
    const attempt = await sendEvent(strapi, transport, endpoint, {
      id,
      sequence: 0,
      type: 'outbox.test',
      timestamp: new Date().toISOString(),
      cause: null,
      data: JSON.stringify({ message: `A test for "${endpoint.name}".` }),
    });
    return result(id, attempt);
  } finally {
    await transport.close();
  }
}

function result(
  event: string,
  { outcome, statusCode, problem, durationMs, excerpt }: Attempt
): TestResult {
  return {
    ok: outcome.kind === 'answered' && isSuccess(outcome.status),
    event,
    status: statusCode,
    durationMs,
    error: problem?.message ?? null,
    code: problem?.code ?? null,
    values: problem?.values ?? {},
    excerpt,
  };
}
