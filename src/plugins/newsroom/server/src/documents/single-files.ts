import { mapAttributes } from './attribute-values';
import type { WriteRule } from './write';

/**
 * Reads what clients send for a field that holds one file. Strapi ignores `{connect: …}` in a new
 * entry, adds a second file to an old one, and empties a field whose form nobody has touched.
 */
export const singleFiles: WriteRule = {
  before({ strapi, uid, params }) {
    if (!params.data) return;
    params.data = mapAttributes(strapi, uid, params.data, (attribute, value) =>
      attribute.type === 'media' && attribute.multiple !== true ? chosenFile(value) : value
    );
  },
};

/** The file, `null` for none, or `undefined` to leave the field as it is. */
function chosenFile(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('id' in value || 'documentId' in value) return value;
  const { connect, set, disconnect } = value as Record<string, unknown>;
  const added = targets(connect);
  if (added.length > 0) return added.at(-1);
  if (set !== undefined) return set;
  return targets(disconnect).length > 0 ? value : undefined;
}

function targets(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
