import type { DeskInput } from '../../../desk-contract';
import type { Problem, Reason } from '../../../domain/refusal';

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
    return { ok: false, problems: [{ path: [], code: 'form.data', values: {} }] };
  }
  const problems = Object.entries(data).flatMap(([name, value]) => problemsOf(name, value));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input: data };
}

function problemsOf(name: string, value: unknown): Problem[] {
  const reason = isField(name) ? FIELDS[name](value) : unknownField(name);
  return reason === null ? [] : [{ ...reason, path: [name] }];
}

function unknownField(field: string): Reason {
  return { code: 'field.unknown', values: { field, fields: Object.keys(FIELDS).join(', ') } };
}

type Check = (value: unknown) => Reason | null;

const FIELDS: Record<keyof DeskInput, Check> = {
  title: text(TITLE_LIMIT),
  text: text(TEXT_LIMIT),
  datePublished: (value) =>
    value === null || typeof value === 'string' ? null : { code: 'form.time', values: {} },
  article: documentId,
  leadPhoto: documentId,
  pinned: flag,
  keyEvent: flag,
};

function isField(name: string): name is keyof DeskInput {
  return Object.hasOwn(FIELDS, name);
}

function text(limit: number): Check {
  return (value): Reason | null => {
    if (typeof value !== 'string') return { code: 'form.text', values: {} };
    const { length } = value;
    return length <= limit ? null : { code: 'text.too-long', values: { most: limit, length } };
  };
}

function documentId(value: unknown): Reason | null {
  if (value === null) return null;
  const isId = typeof value === 'string' && /^[a-z0-9]{1,64}$/i.test(value);
  return isId ? null : { code: 'form.document-id', values: {} };
}

function flag(value: unknown): Reason | null {
  return typeof value === 'boolean' ? null : { code: 'form.boolean', values: {} };
}
