// `npm run bench:outbox`: what an event costs a publish, how soon it is received, and how many deliveries a second there are.
// Two newsrooms, with the outbox and without, run at the same time and are asked in turn, so that the machine is the same; then
// another pair.
import { databases } from './outbox/databases.mjs';
import { latencies } from './outbox/latencies.mjs';
import { startPair } from './outbox/newsrooms.mjs';
import { printLatencies, printMachine, printRates } from './outbox/report.mjs';
import { sustainedRates } from './outbox/rates.mjs';

const PUBLISHES = Number(process.env.BENCH_PUBLISHES ?? 200);
/**
 * V8 compiles no two processes alike, and of two that are alike the one that was started first is mostly slower: an even number, so that
 * each side is first in half of them.
 */
const PAIRS = Number(process.env.BENCH_PAIRS ?? 4);

printMachine();
for (const database of databases()) {
  const measured = [];
  for (let turn = 1; turn <= PAIRS; turn += 1) {
    const pair = await startPair(database, turn % 2 === 1 ? ['off', 'on'] : ['on', 'off']);
    try {
      measured.push(await latencies(pair, PUBLISHES));
      if (turn < PAIRS) continue;
      printLatencies(database.name, measured);
      printRates(database.name, await sustainedRates(pair.on, [1, 20]));
    } finally {
      await pair.stop();
      await database.drop();
    }
  }
}
