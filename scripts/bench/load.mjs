import autocannon from 'autocannon';

/**
 * @typedef {object} Measured
 * @property {number} rate answers a second
 * @property {number} cpu the server's own CPU, in milliseconds an answer
 * @property {number} p50 latency in milliseconds
 * @property {number} p99
 * @property {number} memory resident megabytes of the server, after it
 * @property {number} size kilobytes of an answer on the wire, headers included
 */

/**
 * Asks a server one thing again and again, and measures.
 *
 * @param {import('./reads/targets.mjs').Target} target its `rate` is kept up to date
 * @param {{ connections: number, seconds: number }} load
 * @returns {Promise<Measured>}
 */
export async function measure(target, { connections, seconds }) {
  const { server, path, paths, method = 'GET', headers, body } = target;
  const request = { url: server.url + (path ?? '/'), method, headers, body, connections };
  // Every request gets its answer: cut-off ones would cost CPU that nothing is divided by.
  const amount = Math.max(connections, 3, Math.round((target.rate ?? 20) * seconds));
  await server.idle();
  const before = await server.usage();
  const started = performance.now();
  let finished = started;
  const each = Math.ceil(amount / connections) + 1;
  const setupClient = (client) => client.setRequests(nextOf(target, each));
  const run = autocannon({ ...request, amount, timeout: 60, ...(paths && { setupClient }) });
  // autocannon itself looks at the clock but once a second.
  run.on('response', () => {
    finished = performance.now();
  });
  const result = await run;
  const after = await server.usage();
  const expected = target.status ?? 200;
  const answers = result.statusCodeStats[expected]?.count ?? 0;
  if (answers < amount || result.errors > 0) {
    throw new Error(
      `${target.name}: ${answers} of ${amount} answers were ${expected}: ${JSON.stringify(result.statusCodeStats)}`
    );
  }
  const rate = answers / ((finished - started) / 1000);
  target.rate = rate;
  return {
    rate,
    cpu: (after.cpuMs - before.cpuMs) / answers,
    p50: result.latency.p50,
    p99: result.latency.p99,
    memory: after.memoryMb,
    size: result.throughput.total / answers / 1000,
  };
}

/** Goes on where the last one stopped, so that nothing is asked again before all has been asked. */
function nextOf(target, amount) {
  const { paths, asked = 0 } = target;
  target.asked = asked + amount;
  return Array.from({ length: amount }, (_, index) => ({
    path: paths[(asked + index) % paths.length],
  }));
}
