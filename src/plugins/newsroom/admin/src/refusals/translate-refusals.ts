import { adminApi } from '@strapi/strapi/admin';
import { createIntl } from 'react-intl';

import { loadedMessages } from '../translations/register-translations';
import { readRefusal } from './read-refusal';

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
    },
  });
}

function translated(error: unknown): unknown {
  if (!isRefusal(error)) return error;
  const { message, details } = error;
  return {
    ...error,
    message: sentence(message),
    details: {
      ...details,
      errors: details.errors.map((one) => ({ ...one, message: sentence(one.message) })),
    },
  };
}

function sentence(message: string): string {
  const refusal = readRefusal(message);
  const locale = document.documentElement.lang || 'en';
  const messages = loadedMessages(locale);
  if (!refusal || !messages) return message;
  const intl = createIntl({ locale, messages });
  return intl.formatMessage({ id: `newsroom.${refusal.key}` }, refusal.values);
}

interface RefusalError {
  message: string;
  details: { errors: Array<{ path: Array<string | number>; message: string }> };
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

/** The endpoints of Strapi's content manager that save; its types name none of them. */
interface DocumentApi {
  enhanceEndpoints(change: {
    endpoints: Record<string, { transformErrorResponse: typeof translated }>;
  }): unknown;
}

// The content manager adds its endpoints to this very object, outside of its type.
const documentApi = adminApi as unknown as DocumentApi;
