import { request, type Agent, type Dispatcher } from 'undici';

import { isSuccess, type AttemptOutcome } from '../../../domain/delivery-outcome';
import { visibleText } from '../../../domain/visible-text';
import { guardedAgent } from './guarded-agent';
import { redacted } from './redaction';
import { requestLimit } from './request-limit';

/** Most characters of an answer that are kept for people to look at. */
const EXCERPT = 1024;
const LONGEST_REASON = 500;

export interface Post {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Values of headers that nobody may see in what comes back. */
  secrets?: readonly string[];
}

export interface Answer {
  outcome: AttemptOutcome;
  statusCode: number | null;
  /** Why there is no answer, or not all of it. */
  problem: string | null;
  /** First part of the answer, control characters made visible. */
  excerpt: string | null;
}

/** A request under way, for whoever may have to end it. Cheaper than a signal for each. */
export interface UnderWay {
  /** Ends it at once, as a failure for this reason; put here by `post`. */
  end?: (reason: string) => void;
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
        return failed(redacted(reasonOf(error, timeoutMs), message.secrets ?? []), null, null);
      } finally {
        limit.lift();
      }
    },
    close: () => agent.destroy(),
  };
}

async function exchange(
  agent: Agent,
  { url, headers, body, secrets = [] }: Post,
  { timeoutMs, responseLimitBytes }: TransportOptions,
  signal: AbortSignal
): Promise<Answer> {
  const response = await request(url, {
    dispatcher: agent,
    method: 'POST',
    headers,
    body,
    signal,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const { statusCode } = response;
  const answer = await readAnswer(response.body, responseLimitBytes, timeoutMs);
  const excerpt = visibleText(redacted(answer.text, secrets), EXCERPT);
  const problem = answer.problem === null ? null : redacted(answer.problem, secrets);
  // Half a consent is none; a refusal is one however long the page about it is.
  if (problem !== null && isSuccess(statusCode)) return failed(problem, statusCode, excerpt);
  const retryAfter = response.headers['retry-after'] ?? null;
  return {
    outcome: { kind: 'answered', status: statusCode, retryAfter },
    statusCode,
    problem: problem === null ? null : visibleText(problem, LONGEST_REASON),
    excerpt,
  };
}

/** Reads up to the limit; what a receiver says beyond it is not waited for. */
async function readAnswer(
  body: Dispatcher.ResponseData['body'],
  limit: number,
  timeoutMs: number
): Promise<{ text: string; problem: string | null }> {
  const chunks: Buffer[] = [];
  let length = 0;
  let problem: string | null = null;
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk as Uint8Array);
      chunks.push(bytes);
      length += bytes.length;
      if (length <= limit) continue;
      problem = `The answer is longer than ${limit} bytes.`;
      break;
    }
  } catch (error) {
    problem = reasonOf(error, timeoutMs);
  }
  return {
    text: Buffer.concat(chunks)
      .subarray(0, EXCERPT * 4)
      .toString('utf8'),
    problem,
  };
}

function failed(text: string, statusCode: number | null, excerpt: string | null): Answer {
  const reason = visibleText(text, LONGEST_REASON);
  return { outcome: { kind: 'failed', reason }, statusCode, problem: reason, excerpt };
}

/** In words for people. */
function reasonOf(error: unknown, timeoutMs: number): string {
  const { name, message, code } = error as { name?: unknown; message?: unknown; code?: unknown };
  if (/Timeout/.test(String(name))) {
    return `There was no complete answer within ${timeoutMs / 1000} seconds.`;
  }
  const text = typeof message === 'string' && message !== '' ? message : String(error);
  return typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
}
