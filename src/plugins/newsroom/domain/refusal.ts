import type { RefusalValues } from './refusal-values';

export type RefusalCode = keyof RefusalValues;

/** Why something is refused. What it is called in a language follows from these two alone. */
export type Reason<Codes extends RefusalCode = RefusalCode> = {
  [Code in Codes]: { code: Code; values: RefusalValues[Code] };
}[Codes];

/** A reason on its field; `path` points at it as in `details.errors[]`. */
export type Problem = Reason & { path: Array<string | number> };
