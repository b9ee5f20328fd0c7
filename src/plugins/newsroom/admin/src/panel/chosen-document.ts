/**
 * Which document a to-one relation of an edit form points at. Strapi's form holds only what has
 * changed: `connect` with what was chosen, `disconnect` with what was taken away; what is stored
 * it leaves to the relation's own input.
 *
 * @param value of the form; anything may stand there in a new component
 * @param stored the document's id as it is stored, `undefined` while that is not known
 */
export function chosenDocument(
  value: unknown,
  stored: string | null | undefined
): string | null | undefined {
  const chosen = listIn(value, 'connect').at(-1);
  if (chosen !== undefined) return documentIdOf(chosen) ?? null;
  return listIn(value, 'disconnect').length > 0 ? null : stored;
}

function listIn(value: unknown, name: 'connect' | 'disconnect'): unknown[] {
  const list = recordOf(value)[name];
  return Array.isArray(list) ? list : [];
}

/** A relation that was chosen carries its id in `apiData`; one copied from another language itself. */
function documentIdOf(relation: unknown): string | null {
  const { documentId, apiData } = recordOf(relation);
  const given = recordOf(apiData).documentId ?? documentId;
  return typeof given === 'string' ? given : null;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
