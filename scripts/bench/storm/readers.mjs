import { zipf } from './addresses.mjs';

const READERS = 10;

/** Asks for everything once, as readers of before have. */
export async function warmUp(url, addresses) {
  for (let from = 0; from < addresses.length; from += READERS) {
    const some = addresses.slice(from, from + READERS);
    await Promise.all(some.map((address) => read(url, address)));
  }
}

/**
 * Anonymous readers, `rate` reads a second among them all, until they are told to stop.
 *
 * @param {{ url: string, addresses: string[], rate: number, versions: import('./versions.mjs').Versions }} storm
 */
export function startReaders({ url, addresses, rate, versions }) {
  const counted = { reads: 0, hits: 0 };
  const state = { isOver: false };
  const draw = zipf(addresses.length);
  const began = performance.now();
  let asked = 0;
  const reader = async () => {
    while (!state.isOver) {
      const due = began + (asked * 1000) / rate;
      asked += 1;
      const wait = due - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const least = versions.now;
      const { text, isHit } = await read(url, addresses[draw()]);
      counted.reads += 1;
      if (isHit) counted.hits += 1;
      versions.check(JSON.parse(text), least);
    }
  };
  const readers = Array.from({ length: READERS }, reader);
  return {
    stop: async () => {
      state.isOver = true;
      await Promise.all(readers);
      return counted;
    },
  };
}

/** @param {Record<string, string>} [headers] */
export async function read(url, address, headers = {}) {
  const answer = await fetch(url + address, {
    headers: { 'apollo-require-preflight': 'true', ...headers },
  });
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
  return { text: await answer.text(), isHit: answer.headers.get('x-read-cache') === 'hit' };
}
