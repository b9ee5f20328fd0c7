import { request, type Agent, type Dispatcher } from 'undici';

import { isSuccess, type AttemptOutcome } from '../../../domain/delivery-outcome';
import { connectionFailure, type ConnectionError } from '../../../domain/connection-failure';
import { refusal, refusalWith, type Refusal } from '../../../domain/refusal';
import { visibleText } from '../../../domain/visible-text';
import { RefusalError } from '../refusal-error';
import { guardedAgent } from './guarded-agent';
import { redacted } from './redaction';
import { requestLimit } from './request-limit';

/** Most characters of an answer that are kept for people to look at. */
const EXCERPT = 1024;
const LONGEST_VALUE = 500;

export interface Post {
  url: string;
  /** `POST` when left out. */
  method?: 'POST' | 'PURGE';
  headers: Record<string, string>;
  /** Empty for none. */
  body: string;
  /** Values of headers that nobody may see in what comes back. */
  secrets?: readonly string[];
}

export interface Answer {
  outcome: AttemptOutcome;
  statusCode: number | null;
  /** Why there is no answer, or not all of it. */
  problem: Refusal | null;
  /** First part of the answer, control characters made visible. */
  excerpt: string | null;
}

/** A request under way, for whoever may have to end it. Cheaper than a signal for each. */
export interface UnderWay {
  /** Ends it at once, as a failure for this reason; put here by `post`. */
  end?: (reason: Refusal) => void;
}

export interface Transport {
  /** Sends once. Never throws: whatever goes wrong is the outcome. */
  post(message: Post, underWay?: UnderWay): Promise<Answer>;
  /** Ends what is under way, so that `post` answers, and closes every connection. */
  close(): Promise<void>;
}

export interface TransportOptions {
  allowedHosts: readonly string[];
  /** For one whole exchange, from the name lookup to the last byte of the answer. */
  timeoutMs: number;
  responseLimitBytes: number;
}

export function createTransport(options: TransportOptions): Transport {
  const { timeoutMs } = options;
  const agent = guardedAgent(options);
  return {
    async post(message, underWay = {}) {
      const limit = requestLimit(timeoutMs);
      underWay.end = limit.end;
      try {
        return await exchange(agent, message, options, limit.signal);
      } catch (error) {
        return failed(shown(failureOf(error, timeoutMs), message.secrets ?? []), null, null);
      } finally {
        limit.lift();
      }
    },
    close: () => agent.destroy(),
  };
}

async function exchange(
  agent: Agent,
  { url, method = 'POST', headers, body, secrets = [] }: Post,
  { timeoutMs, responseLimitBytes }: TransportOptions,
  signal: AbortSignal
): Promise<Answer> {
  const response = await request(url, {
    dispatcher: agent,
    method: method as Dispatcher.HttpMethod,
    headers,
    body: body === '' ? null : body,
    signal,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const { statusCode } = response;
  const answer = await readAnswer(response.body, responseLimitBytes, timeoutMs);
  const excerpt = visibleText(redacted(answer.text, secrets), EXCERPT);
  const problem = answer.problem && shown(answer.problem, secrets);
  // Half a consent is none; a refusal is one however long the page about it is.
  if (problem !== null && isSuccess(statusCode)) return failed(problem, statusCode, excerpt);
  const retryAfter = response.headers['retry-after'] ?? null;
  return {
    outcome: { kind: 'answered', status: statusCode, retryAfter },
    statusCode,
    problem,
    excerpt,
  };
}

/** Reads up to the limit; what a receiver says beyond it is not waited for. */
async function readAnswer(
  body: Dispatcher.ResponseData['body'],
  limit: number,
  timeoutMs: number
): Promise<{ text: string; problem: Refusal | null }> {
  const chunks: Buffer[] = [];
  let length = 0;
  let problem: Refusal | null = null;
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk as Uint8Array);
      chunks.push(bytes);
      length += bytes.length;
      if (length <= limit) continue;
      problem = refusal('attempt.answer.long', { bytes: limit });
      break;
    }
  } catch (error) {
    problem = failureOf(error, timeoutMs);
  }
  return {
    text: Buffer.concat(chunks)
      .subarray(0, EXCERPT * 4)
      .toString('utf8'),
    problem,
  };
}

function failed(problem: Refusal, statusCode: number | null, excerpt: string | null): Answer {
  const outcome = { kind: 'failed', reason: problem.message } as const;
  return { outcome, statusCode, problem, excerpt };
}

/** Without what nobody may see, and as it can be shown to people. */
function shown({ code, values }: Refusal, secrets: readonly string[]): Refusal {
  const texts = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? visibleText(redacted(value, secrets), LONGEST_VALUE) : value,
  ]);
  return refusalWith(code, Object.fromEntries(texts) as Refusal['values']);
}

function failureOf(error: unknown, timeoutMs: number): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  const { name, message, code } = error as { name?: unknown; message?: unknown; code?: unknown };
  if (/Timeout/.test(String(name))) {
    return refusal('attempt.timeout', { seconds: timeoutMs / 1000 });
  }
  const known = connectionFailure(error as ConnectionError);
  if (known) return known;
  const text = typeof message === 'string' && message !== '' ? message : String(error);
  const reason = typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
  return refusal('attempt.other', { reason });
}
