import os from 'node:os';

export function printMachine() {
  const [cpu] = os.cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.cpus().length} cores (${cpu?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB`
  );
}

export function printLatencies(database, { withOutbox, without, toReceiver, cpuOn, cpuOff }) {
  console.log(`\n${database}: ${toReceiver.length} publishes, milliseconds\n`);
  table(
    ['', 'p50', 'p95', 'p99'],
    [
      ['event to receiver', ...shares(toReceiver)],
      ['publish call, outbox on', ...shares(withOutbox)],
      ['publish call, plugin off', ...shares(without)],
      [
        'on / off',
        ...[0.5, 0.95, 0.99].map((share) =>
          (at(withOutbox, share) / at(without, share)).toFixed(2)
        ),
      ],
    ]
  );
  console.log(
    `\nCPU of the server for a publish, delivery included: ${cpuOn.toFixed(1)} ms with the outbox, ${cpuOff.toFixed(1)} without (${(cpuOn / cpuOff).toFixed(2)})`
  );
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
