import os from 'node:os';

export function printMachine() {
  const [cpu] = os.cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.cpus().length} cores (${cpu?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB`
  );
}

export function printLatencies(database, { recorded, delivered, toReceiver }) {
  console.log(`\n${database}: ${toReceiver.length} publishes of each kind, milliseconds\n`);
  table(
    ['', 'p50', 'p95', 'p99', 'CPU of the server for a publish'],
    [
      ['commit to receiver', ...shares(toReceiver), ''],
      ...publishRows('event recorded, nobody subscribed', recorded),
      ...publishRows('event recorded and delivered', delivered),
    ]
  );
}

function publishRows(what, { withOutbox, without, cpuOn, cpuOff }) {
  const ratios = [0.5, 0.95, 0.99].map((share) =>
    (at(withOutbox, share) / at(without, share)).toFixed(2)
  );
  return [
    [`publish call, ${what}`, ...shares(withOutbox), cpuOn.toFixed(1)],
    ['the same in turn, plugin off', ...shares(without), cpuOff.toFixed(1)],
    ['ratio', ...ratios, (cpuOn / cpuOff).toFixed(2)],
  ];
}

export function printRates(database, rates) {
  console.log(`\n${database}: deliveries a second to a local receiver, median of the rounds\n`);
  table(
    ['endpoints', 'deliveries a round', 'a second'],
    rates.map(({ endpoints, deliveries, perSecond }) => [
      endpoints,
      deliveries,
      at(perSecond, 0.5).toFixed(0),
    ])
  );
}

function shares(durations) {
  return [0.5, 0.95, 0.99].map((share) => at(durations, share).toFixed(1));
}

/** The smallest value that this share of all values does not exceed. */
function at(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function table(head, rows) {
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => ' --- ').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}
