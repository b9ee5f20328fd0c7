import { adminApi } from '@strapi/strapi/admin';
import { createIntl, type IntlShape } from 'react-intl';

import { sayWith } from '../translations/message';
import { loadedMessages } from '../translations/register-translations';
import { readRefusal, type SentRefusal } from './read-refusal';

/**
 * Lets the edit view show the server's refusals, on the fields and in the notice, in the language
 * of the panel: they are said anew on their way into it.
 */
export function translateRefusals(): void {
  const change = { transformErrorResponse: translated };
  documentApi.enhanceEndpoints({
    endpoints: {
      createDocument: change,
      updateDocument: change,
      publishDocument: change,
      publishManyDocuments: change,
      cloneDocument: change,
      autoCloneDocument: change,
      deleteDocument: change,
      deleteManyDocuments: change,
    },
  });
}

function translated(error: unknown): unknown {
  const messages = loadedMessages(panelLocale());
  if (!isRefusal(error) || !messages) return error;
  const intl = createIntl({ locale: panelLocale(), messages });
  const { details } = error;
  const listed = details.errors.map((one) => ({ ...one, message: sentence(one, intl) }));
  return {
    ...error,
    message: notice(error, listed, intl),
    details: { ...details, errors: listed },
  };
}

/** Of several refusals each is said on its field. */
function notice({ message }: RefusalError, listed: SentRefusal[], intl: IntlShape): string {
  const [first, ...others] = listed;
  if (!first) return message;
  if (others.length > 0) return sayWith(intl)('refusal.several', { count: listed.length });
  return readRefusal(first) ? first.message : message;
}

function sentence(sent: SentRefusal, intl: IntlShape): string {
  const reason = readRefusal(sent);
  return reason ? sayWith(intl)(`refusal.${reason.code}`, reason.values) : sent.message;
}

function panelLocale(): string {
  return document.documentElement.lang || 'en';
}

interface RefusalError {
  message: string;
  details: { errors: SentRefusal[] };
}

function isRefusal(error: unknown): error is RefusalError {
  const { message, details } = (error ?? {}) as { message?: unknown; details?: unknown };
  const { errors } = (details ?? {}) as { errors?: unknown };
  return (
    typeof message === 'string' &&
    Array.isArray(errors) &&
    errors.every((one) => typeof (one as { message?: unknown } | null)?.message === 'string')
  );
}

/** The endpoints of Strapi's content manager that change; its types name none of them. */
interface DocumentApi {
  enhanceEndpoints(change: {
    endpoints: Record<string, { transformErrorResponse: typeof translated }>;
  }): unknown;
}

// The content manager adds its endpoints to this very object, outside of its type.
const documentApi = adminApi as unknown as DocumentApi;
