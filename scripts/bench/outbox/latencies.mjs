const WARM_UP = 30;

/**
 * Publishes in turn with and without the outbox.
 *
 * @returns durations in milliseconds: of each publish call on both sides, and from the event's own time, which is a little
 *   before the commit, to its first byte at the receiver; and each side's CPU for a publish, which says more than durations
 *   where others use the machine
 */
export async function latencies({ on, off }, publishes) {
  await on.admin('POST', '/outbox/endpoints', { name: 'Sink', url: on.sink.url() });
  const received = new Map();
  on.sink.listen((body, at) => {
    const event = JSON.parse(body);
    received.set(event.data.title, at - Date.parse(event.timestamp));
  });
  for (let turn = 0; turn < WARM_UP; turn += 1) {
    await on.publish(`Warm ${turn}`);
    await off.publish(`Warm ${turn}`);
  }
  const cpuBefore = [await on.cpu(), await off.cpu()];
  const withOutbox = [];
  const without = [];
  for (let turn = 0; turn < publishes; turn += 1) {
    // Whoever goes second finds the machine warm: they take turns.
    const sides = [
      [on, withOutbox],
      [off, without],
    ];
    if (turn % 2 === 1) sides.reverse();
    for (const [side, durations] of sides)
      durations.push(await timed(() => side.publish(`Story ${turn}`)));
  }
  const stories = () => [...received].filter(([title]) => title.startsWith('Story'));
  while (stories().length < publishes) await new Promise((resolve) => setTimeout(resolve, 20));
  const [cpuOn, cpuOff] = [await on.cpu(), await off.cpu()].map(
    (after, side) => (after - cpuBefore[side]) / publishes
  );
  const toReceiver = stories().map(([, duration]) => duration);
  return { withOutbox, without, toReceiver, cpuOn, cpuOff };
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
