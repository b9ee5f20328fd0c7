import { createIntl } from 'react-intl';

import type { MessageKey, Say } from '../translations/message';

/**
 * Says messages without a panel around it, for tests.
 * @param isBlind leaves out the values, which are in no language; a sentence among them stays
 */
export function intlSay(
  locale: string,
  messages: Record<MessageKey, string>,
  isBlind = false
): Say {
  const intl = createIntl({ locale, messages });
  return (key, values = {}) => {
    const told = Object.entries(values).map(([name, value]) => [
      name,
      isBlind && name !== 'cause' ? '5' : value,
    ]);
    return intl.formatMessage({ id: key }, Object.fromEntries(told) as typeof values);
  };
}
