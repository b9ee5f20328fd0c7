import { unsafeText } from '../../../domain/text-safety';
import { refuseQuery } from './refuse-query';

const MAX_DEPTH = 16;
const MAX_VALUES = 500;

/**
 * Refuses a query too deep or too big to be meant, and texts that a database cannot hold.
 * @throws ValidationError (400) that names the parameter
 */
export function refuseOutsized(query: Record<string, unknown>): void {
  let values = 0;
  const open: Array<{ value: unknown; depth: number; parameter: string }> = [];
  for (const [parameter, value] of Object.entries(query)) open.push({ value, depth: 1, parameter });

  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth, parameter } = next;
    values += 1;
    if (values > MAX_VALUES) {
      refuseQuery(parameter, { code: 'query.too-many-values', values: { most: MAX_VALUES } });
    }
    if (depth > MAX_DEPTH) {
      refuseQuery(parameter, { code: 'query.too-deep', values: { most: MAX_DEPTH } });
    }
    if (typeof value === 'string') checkText(value, parameter);
    if (typeof value !== 'object' || value === null || value instanceof Date) continue;
    for (const [key, child] of Object.entries(value)) {
      checkText(key, parameter);
      open.push({ value: child, depth: depth + 1, parameter });
    }
  }
}

function checkText(text: string, parameter: string): void {
  const problem = unsafeText(text);
  if (problem) refuseQuery(parameter, problem);
}
