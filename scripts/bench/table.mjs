/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * One line for each target: medians of its rounds, and how it compares.
 *
 * @param {Map<string, Array<{ rate: number, cpu: number, p50: number, p99: number, memory: number }>>} rounds by the target's name
 * @returns {string} Markdown
 */
export function resultTable(rounds) {
  const middle = (name, key) => median(rounds.get(name).map((round) => round[key]));
  const against = (name, reference, key) =>
    rounds.has(reference) ? ratio(middle(name, key), middle(reference, key)) : '';
  const lines = [...rounds.keys()].map((name) => {
    const rates = rounds.get(name).map(({ rate }) => rate);
    return [
      name,
      `${number(middle(name, 'rate'))} (${number(Math.min(...rates))}–${number(Math.max(...rates))})`,
      middle(name, 'cpu').toFixed(3),
      number(middle(name, 'p50')),
      number(middle(name, 'p99')),
      Math.round(middle(name, 'memory')),
      against(name, 'Koa, same bytes', 'rate'),
      against(name, 'Koa, same bytes', 'cpu'),
    ];
  });
  return [HEAD, HEAD.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const HEAD = [
  'read',
  'answers/s (least–most)',
  'CPU ms/answer',
  'p50 ms',
  'p99 ms',
  'RSS MB',
  'rate against Koa',
  'CPU against Koa',
];

function number(value) {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}

function ratio(value, reference) {
  const times = value / reference;
  return times >= 10 ? `${Math.round(times)}×` : `${times.toFixed(2)}×`;
}
