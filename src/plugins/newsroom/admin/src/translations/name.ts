import { useIntl } from 'react-intl';

/** Says what a choice is called, such as `synthetic-voice`; one without a name is said as it is. */
export function useName(): (value: string) => string {
  const intl = useIntl();
  return (value) => {
    // Asked first, since react-intl complains of what it does not know.
    const isNamed = typeof intl.messages[value] === 'string';
    return isNamed ? intl.formatMessage({ id: value }) : value;
  };
}
