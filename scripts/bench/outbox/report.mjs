import os from 'node:os';

export function printMachine() {
  const [cpu] = os.cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.cpus().length} cores (${cpu?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB`
  );
}

/** @param pairs what was measured with each pair of newsrooms */
export function printLatencies(database, pairs) {
  const toReceiver = pairs.flatMap((pair) => pair.toReceiver);
  console.log(
    `\n${database}: ${pairs.length} pairs of newsrooms, ${toReceiver.length} publishes of each kind, milliseconds\n`
  );
  table(
    ['', 'p50', 'p95', 'p99', 'CPU of the server for a publish'],
    [
      ['commit to receiver', ...shares(toReceiver), ''],
      ...publishRows(
        'event recorded, nobody subscribed',
        pairs.map(({ recorded }) => recorded)
      ),
      ...publishRows(
        'event recorded and delivered',
        pairs.map(({ delivered }) => delivered)
      ),
    ]
  );
}

function publishRows(what, pairs) {
  const all = (side) => pairs.flatMap((pair) => pair[side]);
  const ratios = [0.5, 0.95, 0.99].map((share) =>
    ratio(
      at(all('withOutbox'), share) / at(all('without'), share),
      pairs.map(({ withOutbox, without }) => at(withOutbox, share) / at(without, share))
    )
  );
  const cpu = (side) => mean(pairs.map((pair) => pair[side])).toFixed(1);
  return [
    [`publish call, ${what}`, ...shares(all('withOutbox')), cpu('cpuOn')],
    ['the same in turn, plugin off', ...shares(all('without')), cpu('cpuOff')],
    [
      'ratio (of one pair: least–most)',
      ...ratios,
      ratio(
        mean(pairs.map(({ cpuOn }) => cpuOn)) / mean(pairs.map(({ cpuOff }) => cpuOff)),
        pairs.map(({ cpuOn, cpuOff }) => cpuOn / cpuOff)
      ),
    ],
  ];
}

/** Of all publishes together, and how far it is another in a single pair. */
function ratio(ofAll, ofPairs) {
  const [least, most] = [Math.min(...ofPairs), Math.max(...ofPairs)];
  return `${ofAll.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
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
