// The least that a stream can cost: every POST sends the same bytes to all who are connected.
import { createServer } from 'node:http';

const message = Buffer.from(`data: ${'x'.repeat(Math.max(1, Number(process.argv[2]) - 8))}\n\n`);
const readers = new Set();
const server = createServer((request, response) => {
  if (request.method === 'POST') {
    for (const reader of readers) reader.write(message);
    response.end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(':\n\n');
  readers.add(response);
  response.once('close', () => readers.delete(response));
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 1024 }, () =>
  process.send({ port: server.address().port })
);

process.on('message', () =>
  process.send({ cpu: process.cpuUsage(), memory: process.memoryUsage().rss })
);
process.on('disconnect', () => process.exit());
