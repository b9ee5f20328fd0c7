import { optionsOf } from './measure.mjs';

/**
 * How long `/_health` takes while the server works on something dear.
 *
 * @returns {Promise<number[]>} milliseconds, the longest first
 */
export async function watchHealth(server, { make }) {
  const waits = [];
  for (let time = 0; time < 10; time += 1) {
    const { path, body } = make(1_000_000 + time);
    const dear = fetch(server.url + path, optionsOf(body)).then((response) =>
      response.arrayBuffer()
    );
    await new Promise((resolve) => setTimeout(resolve, 10));
    const began = performance.now();
    await fetch(`${server.url}/_health`);
    waits.push(performance.now() - began);
    await dear;
  }
  return waits.toSorted((a, b) => b - a);
}
