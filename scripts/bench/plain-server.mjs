// The floor: the same bytes from bare Koa or bare node:http, with nothing else done.
import fs from 'node:fs';
import http from 'node:http';

import Koa from 'koa';

const [kind, file] = process.argv.slice(2);
const body = fs.readFileSync(file);
const type = 'application/json; charset=utf-8';

const listeners = {
  http: (_request, response) => {
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length });
    response.end(body);
  },
  koa: () => {
    const app = new Koa();
    app.use((ctx) => {
      ctx.type = type;
      ctx.body = body;
    });
    const callback = app.callback();
    return (request, response) => void callback(request, response);
  },
};

const server = http.createServer(kind === 'koa' ? listeners.koa() : listeners.http);
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));

process.on('message', () =>
  process.send({ cpu: process.cpuUsage(), memory: process.memoryUsage().rss })
);
process.on('disconnect', () => process.exit());
