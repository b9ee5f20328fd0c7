import { filledText } from './filled-text';

/** A photo's terms of use with those that stood in its caption, which may be there already. */
export function withTerms(terms: string | null, found: string | null): string | null {
  const [own, more] = [filledText(terms), filledText(found)];
  if (own === null || more === null) return own ?? more;
  return plain(own).includes(plain(more)) ? own : `${own}\n${more}`;
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}
