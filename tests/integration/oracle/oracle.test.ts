import { setTimeout } from 'node:timers/promises';

import { createApiToken } from '../../support/api-token';
import { usesPostgres } from '../../support/environment';
import { asker } from '../publications/asker';
import { chooser } from '../publications/chooser';
import { foldedLog } from '../publications/folded-log';
import { differences, type Documents, listedDocuments } from '../publications/public-documents';
import { randomWrites } from '../publications/random-writes';
import { settled } from '../publications/settled';
import { storeFaults } from '../publications/stored-publications';
import { bootCached, type CachedNewsroom } from '../read-cache/cached-newsroom';
import { type WaysIn, waysIn } from '../writes/ways-in';
import { drawAddresses } from './addresses';
import { canonical } from './canonical';
import { eitherInstance, type Turn } from './either-instance';
import { listenerOf, type PlainRead, plainReads } from './plain-reads';
import { rawWrites } from './raw-writes';
import { type Readers, readers } from './readers';
import { type OtherInstance, startOther } from './other-instance';
import { settingWrites } from './setting-writes';
import { inWords, noVerdicts, shareOf } from './verdicts';

/** Many more where somebody has the time: `npm run oracle`. */
const WRITES = Number(process.env.ORACLE_WRITES ?? 60);
const SEED = Number(process.env.ORACLE_SEED ?? 1);
const INSTANCES = Number(process.env.ORACLE_INSTANCES ?? (usesPostgres ? 2 : 1));
/** How many answers are asked for after each write; all of them after every so many. */
const ASKED = Number(process.env.ORACLE_ASKED ?? 12);
const ALL_ASKED_EVERY = 20;
/** How many of them are compared; all of them whenever the log is folded. */
const COMPARED = Number(process.env.ORACLE_COMPARED ?? 3);

const FOLD_EVERY = Math.min(100, WRITES);
const DRAW_EVERY = 50;
/** How soon an instance knows of what another has written. */
const WORD_MS = 100;
const PATIENCE_MS = 3000;
/** Most of the answers dropped that may have been dropped in vain; a share of few says nothing. */
const NEEDLESS = Number(process.env.ORACLE_NEEDLESS ?? 1);

let newsroom: CachedNewsroom;
let other: OtherInstance | null = null;
let read: PlainRead;
let token: string;

beforeAll(async () => {
  let own: ReturnType<typeof listenerOf> | undefined;
  newsroom = await bootCached({ beforeLoad: (strapi) => (own = listenerOf(strapi)) });
  read = plainReads(newsroom, own as ReturnType<typeof listenerOf>);
  token = await createApiToken(newsroom.strapi);
  if (INSTANCES > 1) other = await startOther(newsroom);
}, 300_000);

afterAll(async () => {
  await other?.stop();
  await newsroom.stop();
});

/** All that is public, without any memory. */
function truth(): Promise<Documents> {
  return listedDocuments(async (path) => {
    const { status, text } = await read(path);
    if (status !== 200) throw new Error(`${path} was answered with ${status}: ${text}`);
    return JSON.parse(text);
  });
}

describe('the oracle', () => {
  it(
    `answers from memory are those of Strapi without any, through ${WRITES} writes of seed ${SEED}`,
    async () => {
      const { strapi, url } = newsroom;
      const say = (text: string): void => void process.stdout.write(`${text}\n`);
      say(`Oracle: seed ${SEED}, ${WRITES} writes, ${INSTANCES} instance(s)`);
      const ways = await waysIn(newsroom);
      const instances: WaysIn[] = [ways];
      if (other) instances.push(await waysIn({ ...newsroom, url: other.url }));
      const turn: Turn = { instances, index: 0 };
      const inTurn: CachedNewsroom = Object.defineProperty({ ...newsroom }, 'strapi', {
        get: () => {
          turn.index = 0;
          return strapi;
        },
      });
      const choose = chooser(SEED);
      const chooseReads = chooser(SEED + 1);
      const writeNext = await randomWrites(inTurn, eitherInstance(turn), choose);
      const writeRaw = rawWrites(strapi, choose);
      const settings = settingWrites(strapi, ways.session.client, choose);
      const verdicts = noVerdicts();
      let written = 0;
      const writes = (): number => written;
      const here = readers(url, verdicts, newsroom.cache, writes);
      const there = other && readers(other.url, noVerdicts(), null, writes);
      const log = foldedLog(url, token);
      const lately: string[] = [];
      let addresses: string[] = [];

      const some = (count: number, of: readonly string[] = addresses): string[] => [
        ...new Set(Array.from({ length: count }, () => chooseReads.of(of) ?? '/api/articles')),
      ];

      /** @returns what was written */
      const write = async (): Promise<string> => {
        turn.index = choose.below(instances.length);
        if (choose.oneIn(60)) {
          turn.index = 0;
          return `settings: ${await settings.write()}`;
        }
        if (choose.oneIn(12)) {
          turn.index = 0;
          return `SQL: ${await writeRaw()}`;
        }
        const { words, isAccepted, message } = await writeNext();
        return isAccepted ? words : `${words}, refused: ${message}`;
      };

      /** The instance that has acknowledged the write is right at once, the other a moment later. */
      const compare = async (
        words: string,
        since: number,
        [asked, compared]: readonly [readonly string[], readonly string[]]
      ): Promise<void> => {
        const because = words.replace(/ (?:[a-z0-9]{24}|\d+|nobody|some|-)(?:, refused.*)?$/s, '');
        const order: Array<Readers | null> = turn.index === 0 ? [here, there] : [there, here];
        const [first, second] = order;
        const told = (await first?.ask(asked, because)) ?? [];
        const chosen = new Set(compared);
        const plain = new Map<string, string>();
        const truthOf = async (path: string): Promise<string> => {
          const { status, text } = await read(path);
          return `${status} ${canonical(text)}`;
        };
        // What follows from a write, such as who is still shown, may come between an answer and the truth.
        const isRightNow = async (by: Readers, path: string): Promise<boolean> => {
          const [again] = await by.ask([path], because);
          const now = await truthOf(path);
          plain.set(path, now);
          return again !== undefined && `${again.status} ${canonical(again.text)}` === now;
        };
        const judge = async (answers: typeof told, where: string, by: Readers): Promise<void> => {
          for (const { path, status, text, origin } of answers) {
            if (!chosen.has(path)) continue;
            verdicts.compared += 1;
            const wanted: string = plain.get(path) ?? (await truthOf(path));
            plain.set(path, wanted);
            const got = `${status} ${canonical(text)}`;
            if (got === wanted || (await isRightNow(by, path))) continue;
            verdicts.old.push(
              `after ${words}, ${where} (${origin}): ${decodeURIComponent(path)}\n  got  ${got}\n  true ${wanted}`
            );
          }
        };
        if (first) await judge(told, 'at once', first);
        if (!second) return;
        await setTimeout(Math.max(0, WORD_MS - (performance.now() - since)));
        await judge(await second.ask(asked, because), 'at the other instance', second);
      };

      /** The log folded, and the store, are what is public. */
      const fold = async (): Promise<string[]> => {
        await settings.restore();
        await settled(strapi);
        await log.next();
        const shown = await truth();
        return [
          ...log.faults,
          ...differences(log.documents, shown),
          ...(await storeFaults(asker(strapi), shown)),
        ];
      };

      /** Which are asked for after this write, and which of them compared. */
      const questions = (isFolded: boolean): readonly [string[], string[]] => {
        if (isFolded) return [addresses, addresses];
        const asked = written % ALL_ASKED_EVERY === 0 ? addresses : some(ASKED);
        return [asked, some(COMPARED, asked)];
      };

      while (written < WRITES) {
        if (written % DRAW_EVERY === 0) {
          await settings.restore();
          addresses = await drawAddresses(read, await truth(), chooseReads);
          await here.ask(addresses, 'nothing');
          await there?.ask(addresses, 'nothing');
        }
        // Some are asked for while it is written.
        const meanwhile = here.glance(some(2));
        const words = await write();
        written += 1;
        const since = performance.now();
        lately.push(`${written} ${turn.index === 0 ? 'here' : 'there'} ${words}`);
        const isFolded = written % FOLD_EVERY === 0 || written === WRITES;
        await compare(words, since, questions(isFolded));
        await meanwhile;
        const wrong = isFolded ? await fold() : [];
        if (wrong.length + verdicts.old.length > 0) {
          throw new Error(
            `Seed ${SEED}, after ${written} writes:\n${[...verdicts.old, ...wrong].join('\n')}\n\n${lately.slice(isFolded ? -FOLD_EVERY : -5).join('\n')}`
          );
        }
        if (written % 1000 === 0) say(`${written} writes: ${inWords(verdicts)}`);
      }
      say(inWords(verdicts));
      say(`confirmed by their statements: ${newsroom.cache.counters.confirmed}`);
      newsroom.cache.flush();
      expect(newsroom.cache.store).toMatchObject({ count: 0, tagCount: 0 });
      expect(verdicts.fromMemory).toBeGreaterThan(WRITES);
      expect(shareOf(verdicts.dropped)).toBeLessThanOrEqual(NEEDLESS);
    },
    120_000 + WRITES * PATIENCE_MS
  );
});
