import { visibleTextWithCode } from './blocks-text';
import { cyrb64 } from './cyrb64';
import type { Blocks } from './facts';

/**
 * A short digest of what readers see of a story: title, summary and body text, code blocks too.
 * Formatting, addresses of links, images, invisible characters and how text is spread over lines
 * and paragraphs do not count. Two stories have the same digest only by an accident of 64 bits,
 * which is safe against unnoticed edits and no protection against forgery.
 *
 * @returns `t1-` and 16 hexadecimal digits; the number changes whenever this function reads a text
 *   differently, so that an older digest is known for what it is
 */
export function textFingerprint(parts: {
  title: string | null;
  summary: string | null;
  body: Blocks | null;
}): string {
  return fingerprintOfTexts({ ...parts, bodyText: visibleTextWithCode(parts.body) });
}

/** `textFingerprint` for who has the body's visible text, code blocks included, already. */
export function fingerprintOfTexts(parts: {
  title: string | null;
  summary: string | null;
  bodyText: string;
}): string {
  const texts = [parts.title, parts.summary, parts.bodyText];
  // JSON keeps the parts apart: moving a word from the title to the summary is an edit.
  return `t1-${cyrb64(JSON.stringify(texts.map((text) => normalised(text ?? ''))))}`;
}

function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
