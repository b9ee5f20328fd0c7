// `npm run bench:outbox`: what an event costs a publish, how soon it is received, and how many deliveries a second there are.
// Both newsrooms, with the outbox and without, run at the same time and are asked in turn, so that the machine is the same.
import { databases } from './outbox/databases.mjs';
import { latencies } from './outbox/latencies.mjs';
import { startPair } from './outbox/newsrooms.mjs';
import { printLatencies, printMachine, printRates } from './outbox/report.mjs';
import { sustainedRates } from './outbox/rates.mjs';

const PUBLISHES = Number(process.env.BENCH_PUBLISHES ?? 200);

printMachine();
for (const database of databases()) {
  const pair = await startPair(database);
  try {
    printLatencies(database.name, await latencies(pair, PUBLISHES));
    printRates(database.name, await sustainedRates(pair.on, [1, 20]));
  } finally {
    await pair.stop();
    await database.drop();
  }
}
