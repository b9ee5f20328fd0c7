import type { Core } from '@strapi/strapi';

import { isSuccess } from '../../../domain/delivery-outcome';
import type { RefusalValues } from '../../../domain/refusal';
import type { Attempt } from '../dispatcher/send';
import { sendEvent } from '../dispatcher/send';
import { newEventId } from '../recorder/event-id';
import { settings } from '../settings';
import type { EndpointRecord } from '../store/endpoint-record';
import { createTransport } from '../transport/transport';

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
 * content, so it is not in the log and is not repeated.
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
