import { isTimeZone } from './time-zone';
import { isAlwaysUtc } from './zone-history';

/** Why it is known that the times in a database are UTC. */
export type TimesOrigin = 'new' | 'assumed' | 'confirmed' | 'converted';

export interface StoredTimes {
  /** What the database says of its times itself; `null` when it says nothing. */
  mark: { origin: TimesOrigin; since: string } | null;
  /** Whether the database has been used before. */
  isUsed: boolean;
  /** The zone that an operator names; empty for none. */
  writtenIn: string;
  /** The zone of this process. */
  serverZone: string;
}

/** What a start does with the times in its database. */
export type StoredTimesVerdict =
  | { kind: 'go' }
  | { kind: 'mark'; origin: TimesOrigin; warning: string | null }
  | { kind: 'warn'; warning: string }
  | { kind: 'convert'; from: string }
  | { kind: 'refuse'; reason: string };

const GUIDE = 'See docs/guides/stored-times.md.';

/** @throws RangeError when a zone is none. */
export function judgeStoredTimes(found: StoredTimes): StoredTimesVerdict {
  const { mark, isUsed, writtenIn, serverZone } = found;
  if (mark) return mark.origin === 'assumed' ? judgeAssumed(mark.since, writtenIn) : { kind: 'go' };
  if (!isUsed) return { kind: 'go' };
  if (writtenIn !== '') {
    return isAlwaysUtc(writtenIn)
      ? { kind: 'mark', origin: 'confirmed', warning: null }
      : { kind: 'convert', from: writtenIn };
  }
  if (isAlwaysUtc(serverZone)) {
    return { kind: 'mark', origin: 'assumed', warning: assumed('from now on') };
  }
  return {
    kind: 'refuse',
    reason:
      'Nothing in this database says that its times are UTC. Former versions, and Strapi itself, store ' +
      `the wall clock of the server's zone, which is ${serverZone} here. Stop every server on this database, ` +
      'make a backup, and start one with DATABASE_TIMES_ZONE set to the zone that the servers had until now ' +
      `(such as DATABASE_TIMES_ZONE=${serverZone}): it converts all times before anything else. ` +
      `DATABASE_TIMES_ZONE=UTC keeps them as they are. ${GUIDE}`,
  };
}

function judgeAssumed(since: string, writtenIn: string): StoredTimesVerdict {
  if (writtenIn === '') return { kind: 'warn', warning: assumed(`since ${since}`) };
  if (isAlwaysUtc(writtenIn)) return { kind: 'mark', origin: 'confirmed', warning: null };
  return {
    kind: 'refuse',
    reason:
      `Times in this database have been written in UTC since ${since}, and cannot be told from older ones ` +
      `in ${writtenIn} any more. Restore the backup made before that, and start with ` +
      `DATABASE_TIMES_ZONE=${writtenIn}. ${GUIDE}`,
  };
}

function assumed(when: string): string {
  return (
    `Nothing in this database says in which zone its times were written; they are read as UTC ${when}, ` +
    'as former versions did on a server whose zone is UTC. If that is right, set DATABASE_TIMES_ZONE=UTC once. ' +
    'If servers in another zone wrote them, stop, restore the backup made before this start, and start with ' +
    `DATABASE_TIMES_ZONE set to that zone. ${GUIDE}`
  );
}

/** @returns what is wrong with the settings, in sentences */
export function storedTimesProblems(given: { writtenIn: unknown; twice: unknown }): string[] {
  const problems: string[] = [];
  const { writtenIn, twice } = given;
  if (writtenIn !== '' && (typeof writtenIn !== 'string' || !isTimeZone(writtenIn))) {
    problems.push(
      `newsroom.storedTimes.writtenIn is ${JSON.stringify(writtenIn)}: give an IANA zone name such as "Europe/Kyiv" (environment: DATABASE_TIMES_ZONE).`
    );
  }
  if (twice !== 'first' && twice !== 'second') {
    problems.push(
      'newsroom.storedTimes.twice must be "first" or "second" (environment: DATABASE_TIMES_TWICE).'
    );
  }
  return problems;
}
