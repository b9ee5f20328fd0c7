import { median } from '../median.mjs';

/**
 * @param {import('../load.mjs').Measured[]} rounds
 * @param {keyof import('../load.mjs').Measured} key
 */
export function middle(rounds, key) {
  return median(rounds.map((round) => round[key]));
}

/**
 * One line for each target: medians of its rounds, and how it compares.
 *
 * @param {Array<{ target: import('./targets.mjs').Target, rounds: import('../load.mjs').Measured[] }>} measured
 * @returns {string} Markdown
 */
export function resultTable(measured) {
  const koa = measured.find(({ target }) => target.id === 'koa');
  const against = (rounds, key) => (koa ? ratio(middle(rounds, key), middle(koa.rounds, key)) : '');
  const lines = measured.map(({ target, rounds }) => {
    const rates = rounds.map(({ rate }) => rate);
    return [
      target.name,
      `${number(middle(rounds, 'rate'))} (${number(Math.min(...rates))}–${number(Math.max(...rates))})`,
      middle(rounds, 'cpu').toFixed(3),
      number(middle(rounds, 'p50')),
      number(middle(rounds, 'p99')),
      Math.round(middle(rounds, 'memory')),
      number(middle(rounds, 'size')),
      against(rounds, 'rate'),
      against(rounds, 'cpu'),
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
  'kB/answer',
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
