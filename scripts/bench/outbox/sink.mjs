import { once } from 'node:events';
import http from 'node:http';

/** A receiver that accepts everything and tells when it came. */
export async function startSink() {
  let onEvent = () => {};
  const server = http.createServer((request, response) => {
    const at = performance.timeOrigin + performance.now();
    request.resume();
    request.on('end', () => {
      response.writeHead(204).end();
      onEvent(request.headers['webhook-id'], at);
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  return {
    /** @param {number} index so that every endpoint has an address of its own */
    url: (index = 0) => `http://127.0.0.1:${port}/hook/${index}`,
    /** @param {(eventId: string, at: number) => void} listener called with milliseconds since 1970 */
    listen: (listener) => (onEvent = listener),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
