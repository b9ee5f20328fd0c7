import type { Cache } from '../read-cache/cached-newsroom';
import { origin, rawRequest } from '../read-cache/raw-request';
import { canonical } from './canonical';
import type { PlainAnswer } from './plain-reads';
import { countDropped, SEVERAL, type Verdicts } from './verdicts';

export interface Answer extends PlainAnswer {
  path: string;
  origin: string;
}

/** Anonymous readers of one instance, who keep in mind what they were told. */
export interface Readers {
  /**
   * Asks for all of them at once, and notes which answers were dropped since each was asked for last.
   * @param because what was written last
   */
  ask(paths: readonly string[], because: string): Promise<Answer[]>;
  /** Asks, whatever is answered: somebody always does while something is written. */
  glance(paths: readonly string[]): Promise<unknown>;
}

/** A body in memory, and when it was seen there. */
interface Kept {
  text: string;
  /** How many writes there had been. */
  writes: number;
  /** How often everything had been forgotten. */
  flushes: number;
}

/**
 * @param cache of the instance, where it is in this process: tells when all was forgotten
 * @param writes how many there have been
 */
export function readers(
  url: string,
  verdicts: Verdicts,
  cache: Cache | null,
  writes: () => number
): Readers {
  const kept = new Map<string, Kept>();
  const flushes = (): number => cache?.counters.flushes ?? -1;
  const keep = (path: string, text: string): void =>
    void kept.set(path, { text, writes: writes(), flushes: flushes() });

  async function read(path: string): Promise<Answer> {
    const headers = path.startsWith('/graphql') ? { 'apollo-require-preflight': 'true' } : {};
    const answer = await rawRequest(`${url}${path}`, { headers });
    return { path, status: answer.status, text: answer.body.toString(), origin: origin(answer) };
  }

  async function askFor(path: string, because: string): Promise<Answer> {
    const emptied = flushes();
    const answer = await read(path);
    verdicts.asked += 1;
    const before = kept.get(path);
    const isHit = answer.origin === 'hit';
    if (isHit) verdicts.fromMemory += 1;
    if (before !== undefined && !isHit) {
      const isNeedless = canonical(before.text) === canonical(answer.text);
      const isByOne = writes() - before.writes <= 1;
      const cause = isByOne ? because : SEVERAL;
      if (emptied !== before.flushes) countDropped(verdicts.emptied, cause, isNeedless);
      else countDropped(verdicts.dropped, `${shapeOf(path)} by ${cause}`, isNeedless);
    }
    if (isHit) keep(path, answer.text);
    else {
      kept.delete(path);
      // Kept only if nothing has disturbed it: the next one shows.
      const again = answer.origin === 'miss' && (await read(path));
      if (again && again.origin === 'hit') keep(path, again.text);
    }
    return answer;
  }

  return {
    glance: (paths) => Promise.all(paths.map(read)),
    ask: (paths, because) => Promise.all(paths.map((path) => askFor(path, because))),
  };
}

/** The address without what is asked for in it. */
function shapeOf(path: string): string {
  return decodeURIComponent(path)
    .replace(/^\/graphql\?query=/, 'GraphQL ')
    .replaceAll(/\b[a-z0-9]{24}\b/g, 'ID')
    .replace(/\/slug\/[^?]+/, '/slug/SLUG')
    .replace(/(\[after\]=)[^&]+/, '$1CURSOR');
}
