import { Unsupported } from './unsupported';

/** A value that is another one each time, and what stands in its place while a statement is built. */
export interface OpenValue {
  kind: 'text' | 'digits' | 'number' | 'time';
  value: string | number;
  stand: string | number;
}

/** Where an open value is among a statement's bindings, and as what. */
export interface OpenPlace {
  position: number;
  bind(this: void, value: string | number): unknown;
}

const FIRST_NUMBER = 1_987_654_300;
const FIRST_TIME = Date.UTC(1971, 3, 5, 6, 7, 8, 9);
const MOST = 2_147_483_647;

/**
 * @param index of the value among those of one read: each has a stand of its own
 * @returns `null` for what stays where it is
 */
export function openValue(value: unknown, index: number): OpenValue | null {
  if (typeof value === 'number') {
    const isOpen = Number.isInteger(value) && value > 0 && value <= MOST;
    return isOpen ? { kind: 'number', value, stand: FIRST_NUMBER + index } : null;
  }
  if (typeof value !== 'string' || value === '') return null;
  if (/^[1-9]\d{0,8}$/.test(value)) {
    return { kind: 'digits', value, stand: String(FIRST_NUMBER + index) };
  }
  if (isTime(value)) {
    return { kind: 'time', value, stand: new Date(FIRST_TIME + index * 1000).toISOString() };
  }
  return { kind: 'text', value, stand: `open-${index}-value` };
}

/** A moment as JavaScript itself writes it: no day that does not exist is among those. */
function isTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}

/**
 * Looks for the one binding that Strapi has made of an open value.
 * @throws Unsupported when it is in no place, in several, or has become something else
 */
export function placeOf(bindings: readonly unknown[], { kind, stand }: OpenValue): OpenPlace {
  const found = bindings.flatMap((binding, position) => {
    const bind = bindingOf(binding, kind, stand);
    return bind ? [{ position, bind }] : [];
  });
  const [place] = found;
  if (!place || found.length > 1) throw new Unsupported('an open value in no place, or in several');
  return place;
}

function bindingOf(
  binding: unknown,
  kind: OpenValue['kind'],
  stand: string | number
): OpenPlace['bind'] | null {
  if (binding === stand) return (value) => value;
  if (kind === 'digits' && binding === Number(stand)) return Number;
  if (kind !== 'time') return null;
  const time = Date.parse(String(stand));
  if (binding === time) return (value) => Date.parse(String(value));
  return binding instanceof Date && binding.getTime() === time ? (value) => new Date(value) : null;
}
