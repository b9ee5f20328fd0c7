import { useIntl, type IntlShape, type PrimitiveType } from 'react-intl';

import type { RefusalCode } from '../../../domain/refusal';
import type en from './en.json';

export type MessageKey = keyof typeof en | `refusal.${RefusalCode}`;

/** Says one of the plugin's messages in the language of the admin panel. */
export type Say = (key: MessageKey, values?: Record<string, PrimitiveType>) => string;

/** The descriptor of a message, for the places where Strapi itself formats it. */
export function descriptor(key: MessageKey): { id: string } {
  return { id: `newsroom.${key}` };
}

export function useSay(): Say {
  return sayWith(useIntl());
}

/** Says a message outside of components, where hooks do not work. */
export function sayWith(intl: IntlShape): Say {
  return (key, values) => intl.formatMessage(descriptor(key), values);
}
