// Loaded into a thread before its program: names below publisher.example are resolved by whoever answers on the channel.
const dns = require('node:dns');
const { BroadcastChannel, threadId } = require('node:worker_threads');

const channel = new BroadcastChannel('hostile-names');
const waiting = new Map();
const real = dns.lookup;

channel.unref();
channel.addEventListener('message', ({ data: { to, id, addresses } }) => {
  if (to !== threadId) return;
  waiting.get(id)(null, addresses);
  waiting.delete(id);
});

dns.lookup = (name, options, callback) => {
  if (!name.endsWith('.publisher.example')) return real(name, options, callback);
  const id = waiting.size === 0 ? 1 : Math.max(...waiting.keys()) + 1;
  waiting.set(id, callback);
  channel.postMessage({ from: threadId, id });
};
