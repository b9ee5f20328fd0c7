import type { Problem } from '../../../domain/refusal';
import { refuse } from './problems';
import type { WriteRule } from './write';

/**
 * Refuses names that every JavaScript object has, such as `constructor`: validation libraries take
 * them for attributes they know. Comes after the text check, which bounds the depth.
 */
export const safeKeys: WriteRule = {
  before({ params: { data } }) {
    const path = data && inheritedName(data, []);
    if (!path) return;
    refuse([{ path, code: 'field.reserved', values: { field: String(path.at(-1)) } }]);
  },
};

function inheritedName(value: unknown, path: Problem['path']): Problem['path'] | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, child] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const found = key in Object.prototype ? here : inheritedName(child, here);
    if (found) return found;
  }
  return null;
}
