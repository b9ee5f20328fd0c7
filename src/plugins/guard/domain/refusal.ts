import { SENTENCES } from './refusal-sentences';

export type RefusalCode = keyof typeof SENTENCES;

/** Raw facts: numbers as numbers, never a ready sentence. */
export type RefusalValues = Readonly<Record<string, string | number>>;

/** Why something was refused: for programs a code with values, for people a sentence. */
export interface Refusal {
  code: RefusalCode;
  values: RefusalValues;
  message: string;
}

/** One of `details.errors[]`. */
export interface RefusalEntry {
  /** To the parameter or the field; empty for the whole. */
  path: string[];
  message: string;
  name: string;
  code: string;
  values: RefusalValues;
}

type Gaps<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Gaps<Rest>
  : never;
type GapsOf<Code extends RefusalCode> = Gaps<(typeof SENTENCES)[Code]>;

/** A refusal with the values that its sentence has gaps for. */
export function refusal<Code extends RefusalCode>(
  code: Code,
  ...[values = {}]: [GapsOf<Code>] extends [never]
    ? [values?: RefusalValues]
    : [Record<GapsOf<Code>, string | number>]
): Refusal {
  const gaps: RefusalValues = values;
  const message = SENTENCES[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(gaps[name]));
  return { code, values, message };
}

/** A refusal as Strapi's errors carry it. */
export function entryOf(
  { message, code, values }: Refusal,
  path: string[] = [],
  name = 'ValidationError'
): RefusalEntry {
  return { path, message, name, code, values };
}
