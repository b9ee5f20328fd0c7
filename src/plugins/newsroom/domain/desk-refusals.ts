/**
 * The desk's own refusals, as English sentences on their fields. The admin panel recognises each of
 * them (`admin/src/refusals`) to say it in the editor's language; a test there goes through all.
 */
export const REFUSALS = {
  changed:
    'Somebody else has changed this brief meanwhile. Compare, and publish again to replace it.',
  takenDown:
    'Somebody else has taken this brief down meanwhile. Publish again to show it to readers.',
  gone: 'This brief no longer exists.',
  field: 'Your role may not change this field.',
  story: 'This story no longer exists in this language. Choose another one, or none.',
  photo: 'This photo no longer exists. Choose another one, or none.',
  richText: 'This text has links or marks. Open the full editor.',
  unfinished: 'This brief has changes that are not published. Edit it here to publish all.',
  data: 'Send the fields of a brief in "data".',
  version: 'Send the version of the brief that was changed.',
  time: 'Send a time as text, or null for now.',
  text: 'Send a text.',
  documentId: 'Send a documentId, or null for none.',
  flag: 'Send true or false.',
} as const;

export function tooLong(excess: number, limit: number): string {
  return `Shorten this by ${excess} characters: ${limit} fit.`;
}

export function noField(name: string, fields: readonly string[]): string {
  return `"${name}" is no field of the desk. It takes ${fields.join(', ')}.`;
}

export function noLanguage(codes: readonly string[]): string {
  return `Give one language of ${codes.join(', ')}.`;
}

export function badParameter(param: string, what: string): string {
  return `Invalid parameter "${param}". ${what}`;
}
