import { judgeAnswer } from '../../../domain/response-verdict';
import type { ReadCacheSettings } from '../config';
import {
  askStrapi,
  type InnerAnswer,
  type InnerRequest,
  type InnerResult,
  type Listener,
} from '../reads/inner-request';
import type { StoredAnswers } from '../reads/stored-answers';
import type { Company } from './flights';
import type { Reading } from './reading';

/** One read, as the front has understood it. */
export interface Read {
  key: string;
  inner: InnerRequest;
  vary: string;
  /** The configured prefix that it lies below. */
  path: string;
  /**
   * GraphQL: looks at the bytes, where errors hide behind a 200, and not at `Cache-Control`, which
   * Apollo sets to `no-store` whatever it says.
   */
  isWhole: ((body: Buffer) => boolean) | null;
}

export type Computed =
  | { kind: 'keep'; answer: InnerAnswer; kept: Kept }
  /** The same for all who have asked at the same time, and not kept. */
  | { kind: 'pass'; answer: InnerAnswer; reason: string }
  /** Each who has asked must ask Strapi alone. */
  | { kind: 'alone'; reason: string };

/** What an undisturbed answer was made of. */
export interface Kept {
  reading: Reading;
  /** In which it was begun. */
  generation: number;
}

const MAX_TRIES = 3;

export interface Asking {
  settings: ReadCacheSettings;
  listener: Listener;
  generation(this: void): number;
  /** Answers what it can from the newsroom's store; absent where there is none. */
  stored: StoredAnswers | null;
  /** Runs work and sees what it reads, and what changes meanwhile. */
  watch<Result>(this: void, work: () => Promise<Result>): Promise<[Result, Reading]>;
}

/** Asks Strapi for a read, and judges who may have the answer. */
export async function compute(asking: Asking, read: Read, company: Company): Promise<Computed> {
  const { result, kept } = await askUndisturbed(asking, read, company);
  if (result.kind === 'given-up') return { kind: 'alone', reason: result.reason };
  const { answer } = result;
  const verdict = judgeAnswer(answer, { obeysCacheControl: read.isWhole === null });
  if (verdict.kind === 'alone') return verdict;
  if (verdict.kind === 'pass') return { ...verdict, answer };
  if (kept === null) return { kind: 'pass', answer: forNobodyElse(answer), reason: 'disturbed' };
  const isWhole = read.isWhole === null || read.isWhole(answer.body);
  return isWhole ? { kind: 'keep', answer, kept } : { kind: 'pass', answer, reason: 'errors' };
}

/** As it is given to those who asked, and to nobody else. */
function forNobodyElse(answer: InnerAnswer): InnerAnswer {
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'private, no-store' } };
}

/**
 * An answer takes several statements. When something that it depends on was written between them it
 * may show half of it, a page of before with a total of after: asks again, but not for ever.
 * @returns `kept` is `null` for an answer that was disturbed to the last
 */
async function askUndisturbed(
  { settings, listener, generation, stored, watch }: Asking,
  { inner }: Read,
  company: Company
): Promise<{ result: InnerResult; kept: Kept | null }> {
  const { maxAnswerKilobytes, maxSeconds } = settings;
  const limits = { ...company, maxBytes: maxAnswerKilobytes * 1024, maxSeconds };
  const askAlone = (): Promise<InnerResult> => askStrapi(listener, inner, limits);
  const ask = async (): Promise<InnerResult> => {
    const answered = await stored?.answer(inner, askAlone);
    if (answered) return answered;
    // Where nothing is kept, nobody is helped by an answer that is gathered first.
    return settings.keepsAnswers ? askAlone() : { kind: 'given-up', reason: 'not-kept' };
  };
  for (let tries = 1; ; tries += 1) {
    const before = generation();
    const [result, reading] = await watch(ask);
    if (!reading.isDisturbed) return { result, kept: { reading, generation: before } };
    if (result.kind === 'given-up' || tries === MAX_TRIES) return { result, kept: null };
  }
}
