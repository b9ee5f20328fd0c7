import autocannon from 'autocannon';

/**
 * Asks a server one thing again and again, and measures.
 *
 * @param {import('./targets.mjs').Target} target
 * @param {{ connections: number, seconds: number }} load
 * @returns {Promise<{ rate: number, cpu: number, p50: number, p99: number, memory: number }>} answers a second, CPU milliseconds an
 *   answer, latencies in milliseconds, resident megabytes
 */
export async function measure(target, { connections, seconds }) {
  const { server, path, method = 'GET', headers, body } = target;
  const request = { url: server.url + path, method, headers, body, connections };
  // Every request gets its answer: cut-off ones would cost CPU that nothing is divided by.
  const amount = Math.max(connections * 2, Math.round((target.rate ?? 20) * seconds));
  await server.idle();
  const before = await server.usage();
  const started = performance.now();
  let finished = started;
  const run = autocannon({ ...request, amount, timeout: 60 });
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
  };
}
