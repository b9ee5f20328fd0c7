import { useIntl, type PrimitiveType } from 'react-intl';

import type { RefusalKey } from '../refusals/english-refusals';
import type en from './en.json';

export type MessageKey = keyof typeof en | RefusalKey;

/** Says one of the plugin's messages in the language of the admin panel. */
export type Say = (key: MessageKey, values?: Record<string, PrimitiveType>) => string;

/** The descriptor of a message, for the places where Strapi itself formats it. */
export function descriptor(key: MessageKey): { id: string } {
  return { id: `outbox.${key}` };
}

export function useSay(): Say {
  const intl = useIntl();
  return (key, values) => intl.formatMessage(descriptor(key), values);
}
