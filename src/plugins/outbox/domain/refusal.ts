import { SENTENCES } from './refusal-sentences';

export type RefusalCode = keyof typeof SENTENCES;

/** Raw facts: numbers as numbers, never a ready sentence. */
export type RefusalValues = Readonly<Record<string, string | number>>;

/** Why something was refused or failed: for programs a code with values, for people a sentence. */
export interface Refusal {
  code: RefusalCode;
  values: RefusalValues;
  message: string;
}

/** A refusal at a field or a parameter; no path when it is of the whole. */
export interface FieldRefusal extends Refusal {
  path: string[];
}

type Gaps<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Gaps<Rest>
  : never;
type GapsOf<Code extends RefusalCode> = Gaps<(typeof SENTENCES)[Code]>;

/** A refusal with the values that its sentence has gaps for. */
export function refusal<Code extends RefusalCode>(
  code: Code,
  ...[values]: [GapsOf<Code>] extends [never] ? [] : [Record<GapsOf<Code>, string | number>]
): Refusal {
  return refusalWith(code, values ?? {});
}

/** The same where the values are only known to fit, as after they have been shortened. */
export function refusalWith(code: RefusalCode, values: RefusalValues): Refusal {
  const message = SENTENCES[code].replaceAll(/\{(\w+)\}/g, (gap, name: string) =>
    String(values[name] ?? gap)
  );
  return { code, values, message };
}

export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(SENTENCES, code);
}

/** The same refusals at a field. */
export function at(path: string[], ...refusals: Refusal[]): FieldRefusal[] {
  return refusals.map((one) => ({ path, ...one }));
}
