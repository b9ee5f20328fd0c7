import type { DeskForm } from '../../../../desk-contract';
import { readInstant } from '../../../../domain/time-input';
import { filledText } from '../../../../domain/filled-text';
import { readRefusal, type SentRefusal } from '../../refusals/read-refusal';
import type { Say } from '../../translations/message';

/** What is wrong, by field of the composer. */
export type FieldErrors = Partial<Record<keyof DeskForm, string>>;

export interface DeskProblems {
  fields: FieldErrors;
  /** What belongs to no field. */
  general: string | null;
  /** Somebody else has changed the brief meanwhile. */
  isConflict: boolean;
}

/** What the server would refuse, said before it is asked, in the editor's own language. */
export function formProblems(form: DeskForm, say: Say): FieldErrors {
  const errors: FieldErrors = {};
  if (filledText(form.title) === null) errors.title = say('desk.error.title');
  if (form.text !== null && filledText(form.text) === null) errors.text = say('desk.error.text');
  if (form.datePublished !== null && readInstant(form.datePublished) === null) {
    errors.datePublished = say('desk.error.time');
  }
  return errors;
}

/** What the server has answered, or why it has not. */
export function answerProblems(error: unknown, say: Say): DeskProblems {
  const { status, message, details } = read(error);
  const problems: DeskProblems = { fields: {}, general: null, isConflict: status === 409 };
  if (status === undefined) return { ...problems, general: say('desk.error.network') };
  if (status === 401) return { ...problems, general: say('desk.error.signed-out') };
  if (status === 403) return { ...problems, general: say('desk.error.forbidden') };
  if (status === 404) return { ...problems, general: say('desk.error.gone') };
  if (status >= 500) return { ...problems, general: say('desk.error.server') };

  const general: string[] = [];
  for (const refusal of details) {
    const field = FIELDS[String(refusal.path[0])];
    const text = sentence(refusal, say);
    if (field) problems.fields[field] ??= text;
    else general.push(text);
  }
  if (details.length === 0) general.push(message);
  return { ...problems, general: general.join(' ') || null };
}

/** In the editor's language, where the sentence is one of the pack's. */
function sentence(refusal: SentRefusal, say: Say): string {
  const reason = readRefusal(refusal);
  if (!reason) return refusal.message;
  // Only a page that is older than its server sends what has another form.
  if (reason.code.startsWith('form.') || reason.code === 'field.unknown')
    return say('refusal.outdated');
  return say(`refusal.${reason.code}`, reason.values);
}

/** The server names attributes; the composer's text is the body. */
const FIELDS: Record<string, keyof DeskForm> = {
  title: 'title',
  body: 'text',
  text: 'text',
  datePublished: 'datePublished',
  article: 'article',
  leadPhoto: 'leadPhoto',
  pinned: 'pinned',
  keyEvent: 'keyEvent',
};

interface ReadError {
  status: number | undefined;
  message: string;
  details: SentRefusal[];
}

function read(error: unknown): ReadError {
  const { status, message, details } = (error ?? {}) as {
    status?: unknown;
    message?: unknown;
    details?: { errors?: unknown } | null;
  };
  const listed = Array.isArray(details?.errors) ? details.errors : [];
  return {
    status: typeof status === 'number' ? status : undefined,
    message: typeof message === 'string' ? message : '',
    details: listed as ReadError['details'],
  };
}
