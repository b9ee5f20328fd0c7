import { isDay } from '../../../../domain/newsroom-day';

const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * The calendar day that `text` names, as `2024-02-01`, or `null`. Years lead (`2024-02-01`,
 * `2024/2/1`), or dots separate (`01.02.2024`), which means day first wherever it is written.
 * `01/02/2024` is two different days in London and New York, so it is no day here.
 */
export function readDay(text: string): string | null {
  const trimmed = text.trim();
  const [, year, , month, dayOfMonth] = YEAR_FIRST.exec(trimmed) ?? [];
  const day = year ? joined(year, month, dayOfMonth) : dayFirst(trimmed);
  return day && isDay(day) ? day : null;
}

function dayFirst(text: string): string | null {
  const [, dayOfMonth, month, year] = DAY_FIRST.exec(text) ?? [];
  return year ? joined(year, month, dayOfMonth) : null;
}

function joined(year: string, month = '', dayOfMonth = ''): string {
  return `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
}
