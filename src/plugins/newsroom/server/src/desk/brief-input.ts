import type { DeskInput } from '../../../desk-contract';
import type { Problem } from '../../../domain/facts';
import { noField, REFUSALS, tooLong } from '../../../domain/desk-refusals';

/** Either everything that was sent, checked, or every problem with it. */
export type BriefInput = { ok: true; input: DeskInput } | { ok: false; problems: Problem[] };

/** Strapi's strings are columns of 255 characters. */
export const TITLE_LIMIT = 255;
/** A brief is short; this is a body of some fifteen pages. */
const TEXT_LIMIT = 50_000;

/**
 * Reads the `data` of a desk request. Whether a time exists is the newsroom's rules' business;
 * here it is only a text.
 */
export function readBriefInput(data: unknown): BriefInput {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return {
      ok: false,
      problems: [{ path: [], message: REFUSALS.data }],
    };
  }
  const problems = Object.entries(data).flatMap(([name, value]) => problemsOf(name, value));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input: data };
}

function problemsOf(name: string, value: unknown): Problem[] {
  const message = isField(name) ? FIELDS[name](value) : noField(name, Object.keys(FIELDS));
  return message === null ? [] : [{ path: [name], message }];
}

type Check = (value: unknown) => string | null;

const FIELDS: Record<keyof DeskInput, Check> = {
  title: text(TITLE_LIMIT),
  text: text(TEXT_LIMIT),
  datePublished: (value) => (value === null || typeof value === 'string' ? null : REFUSALS.time),
  article: documentId,
  leadPhoto: documentId,
  pinned: flag,
  keyEvent: flag,
};

function isField(name: string): name is keyof DeskInput {
  return Object.hasOwn(FIELDS, name);
}

function text(limit: number): Check {
  return (value) => {
    if (typeof value !== 'string') return REFUSALS.text;
    if (value.length <= limit) return null;
    return tooLong(value.length - limit, limit);
  };
}

function documentId(value: unknown): string | null {
  if (value === null) return null;
  const isId = typeof value === 'string' && /^[a-z0-9]{1,64}$/i.test(value);
  return isId ? null : REFUSALS.documentId;
}

function flag(value: unknown): string | null {
  return typeof value === 'boolean' ? null : REFUSALS.flag;
}
