import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';

type Found = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;

/** Resolves a name to all its addresses, as `dns.lookup` does. */
export type NameLookup = (hostname: string, options: LookupOptions, found: Found) => void;

/** Each look-up takes one of libuv's four threads, which files and signatures need as well. */
const MOST_KNOWN = 2;
/** For names that could not be resolved the last time, or not soon, all together. */
const MOST_DOUBTFUL = 1;
/** What takes longer keeps others waiting. */
const SOON_MS = 1000;
const MOST_REMEMBERED = 1000;

interface Look {
  key: string;
  hostname: string;
  options: LookupOptions;
  waiting: Found[];
  isDoubtful: boolean;
}

/**
 * Asks once for all that want the same name at the same time, and keeps names whose server does not
 * answer, or not soon, from taking all threads: they wait for each other, the rest goes on. Nothing is
 * remembered of an answer beyond that.
 */
export function nameLookup(): NameLookup {
  const looks = new Map<string, Look>();
  const doubtful = new Set<string>();
  const queue: Look[] = [];
  const running = { known: 0, doubtful: 0 };

  function hasRoom({ isDoubtful }: Look): boolean {
    return isDoubtful ? running.doubtful < MOST_DOUBTFUL : running.known < MOST_KNOWN;
  }

  function advance(): void {
    for (;;) {
      const index = queue.findIndex(hasRoom);
      const [next] = index < 0 ? [] : queue.splice(index, 1);
      if (!next) return;
      start(next);
    }
  }

  function start(look: Look): void {
    const kind = look.isDoubtful ? 'doubtful' : 'known';
    running[kind] += 1;
    const begin = performance.now();
    lookup(look.hostname, { ...look.options, all: true }, (error, addresses) => {
      running[kind] -= 1;
      looks.delete(look.key);
      remember(look.hostname, error !== null || performance.now() - begin > SOON_MS);
      for (const found of look.waiting) found(error, addresses);
      advance();
    });
  }

  function remember(hostname: string, isDoubtful: boolean): void {
    doubtful.delete(hostname);
    if (!isDoubtful) return;
    doubtful.add(hostname);
    const [oldest] = doubtful;
    if (doubtful.size > MOST_REMEMBERED && oldest !== undefined) doubtful.delete(oldest);
  }

  return (hostname, options, found) => {
    const key = JSON.stringify([hostname, options.family ?? 0, options.hints ?? 0]);
    const known = looks.get(key);
    if (known) return void known.waiting.push(found);
    const isDoubtful = doubtful.has(hostname);
    const look: Look = { key, hostname, options, waiting: [found], isDoubtful };
    looks.set(key, look);
    queue.push(look);
    advance();
  };
}
