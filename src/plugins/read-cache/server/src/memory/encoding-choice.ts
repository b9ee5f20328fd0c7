import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export type Encoding = 'identity' | 'br' | 'gzip';

/** The published types do not know the second argument of version 1. */
interface PreferringNegotiator {
  encodings(available: string[], options: { preferred: string[] }): string[];
}

const chosen = new LRUCache<string, Encoding>({ max: 100 });

/** The form to send for an `Accept-Encoding`: brotli before gzip where the client has no preference. */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (accept === undefined) return 'identity';
  const known = chosen.get(accept);
  if (known) return known;
  const negotiator = new Negotiator({
    headers: { 'accept-encoding': accept },
  }) as unknown as PreferringNegotiator;
  const [best] = negotiator.encodings(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] });
  const choice = best === 'br' || best === 'gzip' ? best : 'identity';
  if (accept.length <= 100) chosen.set(accept, choice);
  return choice;
}
