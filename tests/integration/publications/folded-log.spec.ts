import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { waysIn } from '../writes/ways-in';
import { asker } from './asker';
import { chooser } from './chooser';
import { foldedLog } from './folded-log';
import { differences, publicDocument, publicDocuments } from './public-documents';
import { randomWrites } from './random-writes';
import { settled } from './settled';
import { storeFaults } from './stored-publications';

/** Many more, with other seeds, where somebody has the time. */
const WRITES = Number(process.env.FOLDED_LOG_WRITES ?? 200);
const SEED = Number(process.env.FOLDED_LOG_SEED ?? 20_261_130);
const BETWEEN = 50;
/** For each write, checks and all, on a slow machine. */
const PATIENCE_MS = 1000;

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await bootNewsroom();
});
afterAll(() => newsroom.stop());

it(
  `the log folded is what REST shows, after ${WRITES} writes of seed ${SEED}`,
  async () => {
    const { strapi, url } = newsroom;
    const ways = await waysIn(newsroom);
    const log = foldedLog(url, await createApiToken(strapi));
    const writeNext = await randomWrites(newsroom, ways, chooser(SEED));
    const lately: string[] = [];
    let accepted = 0;
    for (let written = 1; written <= WRITES; written += 1) {
      const { words, isAccepted, message } = await writeNext();
      if (isAccepted) accepted += 1;
      lately.push(`${written} ${words} ${isAccepted ? '' : message}`);
      if (written % BETWEEN > 0 && written < WRITES) continue;
      await settled(strapi);
      await log.next();
      const shown = await publicDocuments(url);
      const wrong = [
        ...log.faults,
        ...differences(log.documents, shown),
        ...(await storeFaults(asker(strapi), shown)),
      ];
      if (wrong.length > 0) {
        throw new Error(
          `Seed ${SEED}, after ${written} writes:\n${wrong.join('\n')}\n\n${lately.join('\n')}`
        );
      }
      lately.length = 0;
    }
    for (const [key, text] of await publicDocuments(url)) {
      expect(await publicDocument(url, key)).toBe(text);
    }
    const whole = foldedLog(url, await createApiToken(strapi));
    await whole.next();
    expect(whole.documents).toEqual(log.documents);
    // A sequence of refusals proves nothing.
    expect(accepted).toBeGreaterThan(WRITES / 2);
  },
  60_000 + WRITES * PATIENCE_MS
);
