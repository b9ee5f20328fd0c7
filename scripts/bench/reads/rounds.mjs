import { measure } from '../load.mjs';

/** Answers a second; what is slower than that takes all of its time in the same few places. */
const MODEST = 5;
/** Answers a second; with more than that the machine itself differs most from one second to the next. */
const BRIEF = 1000;
const TIMES_BRIEF = 4;

/**
 * Asks every target in each round, so that a machine that slows down slows all of them. What comes before the first round
 * only warms up, and is not counted.
 *
 * @param {import('./targets.mjs').Target[]} targets
 * @param {{ connections: number, seconds: number, warmSeconds: number, rounds: number }} load
 * @returns {Promise<Array<{ target: import('./targets.mjs').Target, rounds: import('../load.mjs').Measured[] }>>}
 */
export async function runRounds(targets, { connections, seconds, warmSeconds, rounds }) {
  const measured = targets.map((target) => ({ target, rounds: [] }));
  for (const { target } of measured) {
    // How many answers a second takes is not known before: a few, and then some seconds' worth.
    target.rate = undefined;
    await measure(target, { connections, seconds: seconds / 10 });
    const { rate, paths, isKept } = target;
    const warm = rate > MODEST ? warmSeconds : seconds;
    // What is to come from memory has to be asked for once, all of it.
    await measure(target, { connections, seconds: isKept ? paths.length / rate : warm });
  }
  let last;
  for (let round = 0; round < rounds; round += 1) {
    for (const { target, rounds: results } of measured) {
      // V8 throws away code of a server that has had nothing to do: its first second is not counted.
      if (target.server !== last) await measure(target, { connections, seconds });
      last = target.server;
      for (let time = 0; time < (target.rate > BRIEF ? TIMES_BRIEF : 1); time += 1) {
        results.push(await measure(target, { connections, seconds }));
      }
      process.stderr.write('.');
    }
  }
  process.stderr.write('\n');
  return measured;
}
