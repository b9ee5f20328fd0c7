import type { Cache } from '../read-cache/cached-newsroom';
import { origin, rawRequest } from '../read-cache/raw-request';
import { canonical } from './canonical';
import type { PlainAnswer } from './plain-reads';
import { countDropped, type Verdicts } from './verdicts';

export interface Answer extends PlainAnswer {
  path: string;
  origin: string;
}

/** Anonymous readers of one instance, who keep in mind what they were told. */
export interface Readers {
  /** Asks for all of them at once, and notes which answers were dropped since the last time. */
  ask(paths: readonly string[], because: string): Promise<Answer[]>;
  /** Asks, whatever is answered: somebody always does while something is written. */
  glance(paths: readonly string[]): Promise<unknown>;
}

/** @param cache of the instance, where it is in this process: tells when all was forgotten */
export function readers(url: string, verdicts: Verdicts, cache: Cache | null): Readers {
  /** Bodies that are in memory there. */
  const kept = new Map<string, string>();
  let flushes = -1;

  async function read(path: string): Promise<Answer> {
    const headers = path.startsWith('/graphql') ? { 'apollo-require-preflight': 'true' } : {};
    const answer = await rawRequest(`${url}${path}`, { headers });
    return { path, status: answer.status, text: answer.body.toString(), origin: origin(answer) };
  }

  async function askFor(path: string, isEmptied: boolean, because: string): Promise<Answer> {
    const answer = await read(path);
    verdicts.asked += 1;
    const before = kept.get(path);
    const isHit = answer.origin === 'hit';
    if (isHit) verdicts.fromMemory += 1;
    if (before !== undefined && !isHit) {
      const isNeedless = canonical(before) === canonical(answer.text);
      if (isEmptied) countDropped(verdicts.emptied, because, isNeedless);
      else countDropped(verdicts.dropped, `${shapeOf(path)} by ${because}`, isNeedless);
    }
    if (isHit) kept.set(path, answer.text);
    else {
      kept.delete(path);
      // Kept only if nothing has disturbed it: the next one shows.
      const again = answer.origin === 'miss' && (await read(path));
      if (again && again.origin === 'hit') kept.set(path, again.text);
    }
    return answer;
  }

  return {
    glance: (paths) => Promise.all(paths.map(read)),
    async ask(paths, because) {
      const isEmptied = cache !== null && cache.counters.flushes !== flushes;
      flushes = cache?.counters.flushes ?? -1;
      return await Promise.all(paths.map((path) => askFor(path, isEmptied, because)));
    },
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
