import type { FeedAudio } from './feed-audio';
import type { FeedPhoto } from './feed-photo';

interface Parts {
  photo: FeedPhoto | null;
  audio: FeedAudio | null;
  /** Safe HTML. */
  bodyHtml: string;
  corrections: readonly string[];
  /** The line at the end: `Authors: Ann Sample, Bo Sample`. */
  credit: string | null;
}

/** A story as HTML, in the order of its page. */
export function fullText({ photo, audio, bodyHtml, corrections, credit }: Parts): string {
  return [
    photo && figure(picture(photo), photo.captionWithCredit),
    audio && figure(player(audio), audio.disclosure),
    bodyHtml,
    ...corrections.map(paragraph),
    credit && paragraph(credit),
  ]
    .filter(Boolean)
    .join('\n');
}

function figure(content: string, caption: string | null): string {
  const beside = caption ? `<figcaption>${escaped(caption)}</figcaption>` : '';
  return `<figure>${content}${beside}</figure>`;
}

function picture({ url, alternativeText, width, height }: FeedPhoto): string {
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  return `<img src="${escaped(url)}" alt="${escaped(alternativeText ?? '')}"${size}>`;
}

function player({ url }: FeedAudio): string {
  return `<audio controls preload="none" src="${escaped(url)}"></audio>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
