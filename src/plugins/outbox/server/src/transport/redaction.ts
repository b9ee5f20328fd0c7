/** Stands for what must not be shown, as in the admin panel. */
const HIDDEN = '•••';
/** Anything shorter is no secret, and would blot out ordinary words. */
const SHORTEST = 4;
/** How much of a value may be seen at the end of a text that breaks off in it. */
const LONGEST_REST = 3;

/**
 * Hides values in a text, for receivers that repeat in an answer what they were sent: as they are, as
 * JSON, a URL or HTML writes them, a scheme's part alone (`Bearer …`), and broken off by the text's end.
 * @param values what was sent and is nobody's to see
 */
export function redacted(text: string, values: readonly string[]): string {
  const forms = [...new Set(values.flatMap(partsOf).flatMap(writtenAs))]
    .filter((form) => form.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length);
  return forms.reduce((shown, form) => withoutRest(shown.replaceAll(form, HIDDEN), form), text);
}

function partsOf(value: string): string[] {
  return [value, ...value.split(/[\s,]+/).slice(1)];
}

function writtenAs(value: string): string[] {
  const html = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    html,
    html.replaceAll('"', '&quot;'),
  ];
}

function withoutRest(text: string, form: string): string {
  const most = Math.min(form.length - 1, text.length);
  for (let length = most; length > LONGEST_REST; length -= 1) {
    if (text.endsWith(form.slice(0, length))) return text.slice(0, -length) + HIDDEN;
  }
  return text;
}
