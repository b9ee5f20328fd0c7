import type { EndpointFields } from './endpoint-fields';

/**
 * What somebody has changed in the form and not saved yet. The other fields follow the server, and are
 * not sent: they may have changed there, such as when a publisher closes itself.
 */
export type EndpointEdits = Partial<EndpointFields>;

/** The edits after another change. A field that is as it is stored is none. */
export function withChanges(
  edits: EndpointEdits,
  changes: EndpointEdits,
  stored: EndpointFields
): EndpointEdits {
  return kept({ ...edits, ...changes }, (name, value) => !isSame(value, stored[name]));
}

/** The edits that are left once `sent` has been saved: what was changed again meanwhile. */
export function editsSince(edits: EndpointEdits, sent: EndpointEdits): EndpointEdits {
  return kept(edits, (name, value) => !isSame(value, sent[name]));
}

type Value = EndpointFields[keyof EndpointFields];

function kept(
  edits: EndpointEdits,
  test: (name: keyof EndpointFields, value: Value) => boolean
): EndpointEdits {
  const entries = Object.entries(edits) as Array<[keyof EndpointFields, Value]>;
  return Object.fromEntries(entries.filter(([name, value]) => test(name, value)));
}

/** Texts, switches and lists of texts. */
function isSame(one: Value, other: Value | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
