import { useIntl } from 'react-intl';

/** Says a moment of the last weeks to the second, with its zone, because its reader may sit anywhere. */
export function useMoment(): (iso: string) => string {
  const intl = useIntl();
  return (iso) =>
    intl.formatDate(iso, {
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    });
}
