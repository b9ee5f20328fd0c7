/** What has become of answers in memory, and whether readers got any that was old. */
export interface Verdicts {
  asked: number;
  fromMemory: number;
  compared: number;
  /** Answers that were in memory, and after a write no longer. */
  dropped: Tally;
  /** Those dropped by writes that say not what they change, such as those of settings. */
  emptied: Tally;
  /** Answers that differ from what Strapi says without any memory. */
  old: string[];
}

interface Tally {
  all: number;
  /** With the same body as before. */
  needless: number;
  /** By what was asked for, needless and all. */
  by: Map<string, [needless: number, all: number]>;
}

/** So many of what was dropped in vain most are named. */
const WORST = Number(process.env.ORACLE_WORST ?? 8);

/** What has dropped an answer that was not asked for after each write. */
export const SEVERAL = 'one of several writes';

export function noVerdicts(): Verdicts {
  const none = (): Tally => ({ all: 0, needless: 0, by: new Map() });
  return { asked: 0, fromMemory: 0, compared: 0, dropped: none(), emptied: none(), old: [] };
}

export function countDropped(tally: Tally, what: string, isNeedless: boolean): void {
  const [needless, all] = tally.by.get(what) ?? [0, 0];
  tally.by.set(what, [needless + Number(isNeedless), all + 1]);
  tally.all += 1;
  tally.needless += Number(isNeedless);
}

export function shareOf({ all, needless }: Tally): number {
  return all === 0 ? 0 : needless / all;
}

/** For the person at the terminal. */
export function inWords({ asked, fromMemory, compared, dropped, emptied, old }: Verdicts): string {
  const tally = (of: Tally): string =>
    `${of.all}, ${of.needless} of them needlessly (${(100 * shareOf(of)).toFixed(1)} %)`;
  const worst = (of: Tally): string[] =>
    [...of.by]
      .toSorted(([, [a]], [, [b]]) => b - a)
      .slice(0, WORST)
      .map(([what, [needless, all]]) => `    ${needless} of ${all}: ${what}`);
  const shareOfKind = (name: string, isOfKind: (what: string) => boolean): string => {
    const counts = [...dropped.by].filter(([what]) => isOfKind(what)).map(([, count]) => count);
    const [needless, all] = [0, 1].map((place) =>
      counts.reduce((sum, count) => sum + (count[place] ?? 0), 0)
    );
    return `    ${name}: ${needless} of ${all}`;
  };
  const isGraphql = (what: string): boolean => what.startsWith('GraphQL');
  return [
    `asked ${asked}, from memory ${fromMemory}, compared ${compared}, old ${old.length}`,
    `  dropped by what they show: ${tally(dropped)}`,
    shareOfKind('REST', (what) => !isGraphql(what)),
    shareOfKind('GraphQL', isGraphql),
    shareOfKind('asked for after each write', (what) => !what.endsWith(SEVERAL)),
    ...worst(dropped),
    `  dropped with all others: ${tally(emptied)}`,
    ...worst(emptied),
  ].join('\n');
}
