import type { DeskForm, DeskInput, DeskStory } from '../../../../desk-contract';

/** What is kept of unsaved work: the fields, and for an edit the version it began with. */
export interface KeptDraft {
  form: DeskForm;
  version: string | null;
}

/** An empty composer; the story stays, since one brief of it follows another. */
export function emptyForm(article: DeskStory | null): DeskForm {
  return {
    title: '',
    text: '',
    datePublished: null,
    article,
    leadPhoto: null,
    pinned: false,
    keyEvent: false,
  };
}

/** What is sent: the choices by their ids, a text only where the desk may write it. */
export function deskInput({ text, article, leadPhoto, ...form }: DeskForm): DeskInput {
  return {
    ...form,
    ...(text !== null && { text }),
    article: article?.documentId ?? null,
    leadPhoto: leadPhoto?.documentId ?? null,
  };
}

/** What is sent of an edit: only what is no longer as it was. */
export function deskChanges(form: DeskForm, before: DeskForm): DeskInput {
  const input = Object.entries(deskInput(form)).filter(([name]) => {
    const field = name as keyof DeskForm;
    return !isSame(form[field], before[field]);
  });
  return Object.fromEntries(input);
}

/**
 * What a composer and open edits belong to. Today is one place, whichever day it is: who types
 * over midnight goes on typing.
 * @param day that was asked for; `undefined` is today
 */
export function deskScope(locale: string, day: string | undefined): string {
  return `${locale}.${day ?? 'today'}`;
}

/** Where a draft is kept in this browser: apart for each person, and for each scope or brief. */
export function draftKey(user: string, what: string): string {
  return `newsroom.desk.${user}.${what}`;
}

/** Reads what `JSON.stringify` kept; `null` for nothing, or for what this version cannot read. */
export function readKept(stored: string | null): KeptDraft | null {
  if (stored === null) return null;
  try {
    const kept = JSON.parse(stored) as Partial<KeptDraft> | null;
    const form = kept?.form;
    if (typeof form?.title !== 'string') return null;
    const empty = emptyForm(null);
    return { form: { ...empty, ...form }, version: kept?.version ?? null };
  } catch {
    return null;
  }
}

/** Whether anything would be lost: a story that stayed from the last brief is no work. */
export function isUntouched(form: DeskForm, initial: DeskForm): boolean {
  const keys = Object.keys(initial) as Array<keyof DeskForm>;
  return keys.every((key) => isSame(form[key] ?? '', initial[key] ?? ''));
}

function isSame(a: unknown, b: unknown): boolean {
  const idOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'documentId' in value ? value.documentId : value;
  return idOf(a) === idOf(b);
}
