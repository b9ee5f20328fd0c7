import { createIntl } from 'react-intl';

import type { MessageKey, Say } from '../translations/message';

/** Says messages without a panel around it, for tests. */
export function intlSay(locale: string, messages: Record<MessageKey, string>): Say {
  const intl = createIntl({ locale, messages });
  return (key, values) => intl.formatMessage({ id: key }, values);
}
