import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Many readers of one stream, in a process of their own.
 *
 * @param {string} url
 * @param {number} count
 * @returns `next()` gives when each of them has heard the next message, as `process.hrtime.bigint()`;
 *   `close()` how many bytes a message had
 */
export async function openReaders(url, count) {
  const child = fork(
    fileURLToPath(new URL('reader-process.mjs', import.meta.url)),
    [url, String(count)],
    {
      serialization: 'advanced',
    }
  );
  await once(child, 'message');
  return {
    async next() {
      child.send('next');
      const [arrivals] = await once(child, 'message');
      return arrivals;
    },
    async close() {
      child.send('close');
      const [bytes] = await once(child, 'message');
      child.disconnect();
      await once(child, 'exit');
      return bytes;
    },
  };
}
