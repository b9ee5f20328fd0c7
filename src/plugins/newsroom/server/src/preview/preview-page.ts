import { escapeHtml } from '../../../domain/html-escape';
import { languageOf } from '../../../domain/languages/languages';
import { ukrainian } from '../../../domain/languages/ukrainian';
import type { NewsroomTime } from '../../../domain/newsroom-time';
import { htmlPage } from './html-page';
import type { PreviewedStory } from './previewed-story';

interface PageOptions {
  type: 'article' | 'liveBrief';
  locale: string;
  isDraft: boolean;
}

/** The story as a plain page, of the very values that the API gives; all but `bodyHtml` is escaped. */
export function previewPage(story: PreviewedStory, options: PageOptions): string {
  const words = languageOf(options.locale) === ukrainian ? UKRAINIAN : ENGLISH;
  const notice = options.isDraft ? `<p class="draft" role="note">${words.draft}</p>` : '';
  const content = options.type === 'article' ? article(story) : brief(story);
  return htmlPage({
    lang: options.locale,
    title: story.title ?? words.untitled,
    body: `${notice}<main><article>${content}</article></main>`,
  });
}

/** As the newsroom's pages have a story: header, photo, audio, text, credit line, corrections. */
function article(story: PreviewedStory): string {
  const { byline, timestamps, readingTime, audio, bodyHtml } = story.computed;
  const header = [
    byline && escapeHtml(byline.line),
    timestamps.published && time(timestamps.published, timestamps.published.display),
    escapeHtml(readingTime.text),
  ];
  return [
    headline('h1', story.title),
    `<p class="meta">${header.filter(Boolean).join(' <span aria-hidden="true">·</span> ')}</p>`,
    figure(story),
    audio && sound(audio),
    bodyHtml,
    byline && `<p class="credit">${escapeHtml(byline.credit)}</p>`,
    corrections(story),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Time, headline and text, as briefs stand one below the other. */
function brief(story: PreviewedStory): string {
  const { published } = story.computed.timestamps;
  return [
    published && `<p class="meta">${time(published, published.time)}</p>`,
    headline('h1', story.title),
    story.computed.bodyHtml,
    figure(story),
  ]
    .filter(Boolean)
    .join('\n');
}

function headline(tag: 'h1' | 'h2', title: string | null): string | null {
  return title && `<${tag}>${escapeHtml(title)}</${tag}>`;
}

function time({ utc }: NewsroomTime, text: string): string {
  return `<time datetime="${escapeHtml(utc)}">${escapeHtml(text)}</time>`;
}

function figure({ computed: { photo } }: PreviewedStory): string | null {
  if (!photo) return null;
  const size =
    photo.width && photo.height ? ` width="${photo.width}" height="${photo.height}"` : '';
  const image = `<img src="${escapeHtml(photo.url)}" alt="${escapeHtml(photo.alternativeText ?? '')}"${size}>`;
  const caption = photo.captionWithCredit;
  return `<figure>${image}${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>`;
}

function sound(audio: NonNullable<PreviewedStory['computed']['audio']>): string {
  const player = `<audio controls preload="none" src="${escapeHtml(audio.url)}"></audio>`;
  const told = audio.disclosure ? `<p>${escapeHtml(audio.disclosure)}</p>` : '';
  return `<div class="audio">${player}${told}</div>`;
}

function corrections({ computed: { correctionNotes = [] } }: PreviewedStory): string {
  const items = correctionNotes.map(({ label, text, date }) => {
    const when = date ? ` (${time(date, date.date)})` : '';
    return `<li><strong>${label}${when}.</strong> ${escapeHtml(text)}</li>`;
  });
  return items.length === 0 ? '' : `<ul class="corrections">${items.join('')}</ul>`;
}

interface Words {
  draft: string;
  untitled: string;
}

const ENGLISH: Words = {
  draft: 'Draft: readers do not see this.',
  untitled: 'No headline',
};

const UKRAINIAN: Words = {
  draft: 'Чернетка: читачі цього не бачать.',
  untitled: 'Без заголовка',
};
