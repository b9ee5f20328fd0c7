/** V8 has compiled what a publish runs after some hundred of them. */
const WARM_UP = 200;

/**
 * Publishes in turn with and without the outbox, first while nobody is subscribed, then with a receiver.
 *
 * @returns durations in milliseconds: of each publish call on both sides, and from the commit to the event's first byte at the
 *   receiver; and each side's CPU for a publish
 */
export async function latencies(pair, publishes) {
  const { on } = pair;
  const recorded = await publishInTurn(pair, publishes, 'Unheard');
  await on.admin('POST', '/outbox/endpoints', { name: 'Sink', url: on.sink.url() });
  const received = new Map();
  on.sink.listen((id, at) => received.set(id, at));
  const delivered = await publishInTurn(pair, publishes, 'Heard', () => received);
  const toReceiver = [...delivered.commits].map(([id, at]) => received.get(id) - at);
  return { recorded, delivered, toReceiver };
}

/**
 * @param {() => Map<string, number>} [received] waited for, so that its CPU is counted
 */
async function publishInTurn({ on, off, order }, publishes, name, received) {
  for (let turn = 0; turn < WARM_UP; turn += 1) {
    for (const side of order) await { on, off }[side].publish(`${name} warm ${turn}`);
  }
  if (received) await until(() => received().size >= WARM_UP);
  const before = [await on.usage(), await off.usage()];
  const durations = { on: [], off: [] };
  for (let turn = 0; turn < publishes; turn += 1) {
    // Whoever goes second finds the machine warm: they take turns.
    for (const side of turn % 2 === 1 ? order.toReversed() : order)
      durations[side].push(await timed(() => ({ on, off })[side].publish(`${name} story ${turn}`)));
  }
  if (received) await until(() => received().size >= WARM_UP + publishes);
  const after = [await on.usage(), await off.usage()];
  const [cpuOn, cpuOff] = after.map(({ cpu }, side) => (cpu - before[side].cpu) / publishes);
  return {
    withOutbox: durations.on,
    without: durations.off,
    cpuOn,
    cpuOff,
    commits: after[0].commits,
  };
}

async function until(isDone) {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
