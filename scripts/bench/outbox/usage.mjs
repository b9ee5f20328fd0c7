// Loaded into a newsroom before Strapi: tells its parent how much CPU the process has used, and when events were committed.
import { subscribe } from 'node:diagnostics_channel';

let commits = [];

subscribe('newsroom-outbox:committed', ({ eventIds }) => {
  const at = performance.timeOrigin + performance.now();
  for (const id of eventIds) commits.push([id, at]);
});

process.on('message', () => {
  process.send({ cpu: process.cpuUsage(), commits });
  commits = [];
});
