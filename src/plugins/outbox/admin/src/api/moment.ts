import { useIntl } from 'react-intl';

/**
 * Says a moment to the second, with its zone, because its reader may sit anywhere; with its year where
 * that is not the present one.
 */
export function useMoment(): (iso: string) => string {
  const intl = useIntl();
  return (iso) =>
    intl.formatDate(iso, {
      year: isOfThisYear(iso) ? undefined : 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    });
}

function isOfThisYear(iso: string): boolean {
  return new Date(iso).getFullYear() === new Date().getFullYear();
}
