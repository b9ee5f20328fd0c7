import fs from 'node:fs';
import path from 'node:path';

import { IntlMessageFormat } from 'intl-messageformat';

import english from '../../../refusal-texts/en.json';
import ukrainian from '../../../refusal-texts/uk.json';
import type { Reason, RefusalCode } from '../../../domain/refusal';
import { refusalText } from './refusal-text';
import type { RefusalValues } from '../../../domain/refusal-values';

const story = { total: 1, titles: '“One” (en)', more: 0 };
const place = { place: 2, character: 'U+0000' };
const years = { firstYear: 1900, lastYear: 2199 };

/** Values for every code: the compiler misses none. */
const SAMPLES: { [Code in RefusalCode]: RefusalValues[Code] } = {
  'attribute.leads-nowhere': { attribute: 'title', next: 'name' },
  'attribute.unknown': { attribute: 'nope' },
  'audio.consent-missing': {},
  'audio.file-missing': {},
  'audio.production-missing': {},
  'author.in-use': { name: 'Ann Sample', ...story },
  'body-picture.credit-missing': { file: 'x.jpg' },
  'body-picture.description-missing': { file: 'x.jpg' },
  'body-picture.entry-missing': { file: 'x.jpg' },
  'body-picture.upload-missing': { file: 'x.jpg' },
  'body.missing': {},
  'byline.token-unknown': { tokens: '{2}', contributors: 1 },
  'content-type.unknown': { known: 'api::article.article' },
  'credit.author-missing': {},
  'credits.missing': {},
  'cursor.unreadable': {},
  'cursor.with-page': {},
  'cursor.with-sort': {},
  'data.too-deep': { most: 200 },
  'day.unreadable': { sent: 'soon', ...years },
  'desk.changed': {},
  'desk.field-forbidden': {},
  'desk.gone': {},
  'desk.photo-gone': {},
  'desk.rich-text': {},
  'desk.story-gone': {},
  'desk.taken-down': {},
  'desk.unfinished': {},
  'document-id.given': {},
  'document-ids.form': { most: 100 },
  'drafts.photo-rights': { attribute: 'leadPhoto' },
  'drafts.private': {},
  'drafts.relation': { relation: 'localizations' },
  'field.computed': { field: 'byline' },
  'field.missing': {},
  'field.reserved': { field: 'constructor' },
  'field.unknown': { field: 'slug', fields: 'title, text' },
  'file.kind': { file: 'news.wav', mime: 'audio/wav', allowed: 'images' },
  'filter.form': {},
  'filter.group': {},
  'filter.mixed': {},
  'filter.not': {},
  'filter.not-text': { instead: '$containsi' },
  'filter.operator-first': {},
  'filter.operator-unknown': { operator: '$nope' },
  'filter.structured': {},
  'filter.two-values': {},
  'filter.values': {},
  'form.blocks': {},
  'form.boolean': {},
  'form.data': {},
  'form.document': {},
  'form.document-id': {},
  'form.object': {},
  'form.objects': {},
  'form.relation': {},
  'form.text': {},
  'form.time': {},
  'form.version': {},
  'id.form': {},
  'ids.form': { most: 100 },
  'import.ahead': {},
  'import.right-missing': {},
  'import.set-once': { stored: '2019-03-01T08:00:00.000Z' },
  'link.hidden-character': {},
  'link.incomplete': {},
  'link.scheme': { scheme: 'javascript:' },
  'link.space': {},
  'link.start': {},
  'locale.form': {},
  'locale.unknown': { sent: 'xx', locales: 'en, uk' },
  'name.character': place,
  'number.form': { least: 1, most: 100 },
  'pagination.form': {},
  'pagination.too-far': {},
  'pagination.unknown': { known: 'page, pageSize' },
  'photo.credit-missing': {},
  'photo.in-text': { name: 'A bridge', ...story },
  'photo.in-use': story,
  'picture.in-text': story,
  'picture.missing': {},
  'query.too-deep': { most: 16 },
  'query.too-many-values': { most: 500 },
  'relation.missing': { documentId: 'abcdefghijklmnopqrstuvwx' },
  'slug.form': { most: 80, example: 'kyiv-opens-a-library' },
  'slug.taken': { slug: 'kyiv', free: 'kyiv-2' },
  'sort.deep': { attribute: 'author.name' },
  'text.character': place,
  'text.hidden-character': { place: 1, character: 'U+202E' },
  'text.too-long': { most: 255, length: 300 },
  'time.ahead': { time: '2124-02-01T15:25:00.000Z' },
  'time.gap': { time: '2026-03-29T03:30', timeZone: 'Europe/Kyiv', before: 'a', after: 'b' },
  'time.out-of-range': { sent: '3024-02-01T17:25', ...years },
  'time.plus-lost': { sent: '2024-02-01T17:25:00 02:00' },
  'time.twice': { time: '2026-10-25T03:30', timeZone: 'Europe/Kyiv', first: 'a', second: 'b' },
  'time.unreadable': {
    sent: 'soon',
    timeZone: 'Europe/Kyiv',
    instant: '2024-02-01T15:25:00.000Z',
    local: '2024-02-01T17:25:00+02:00',
    wallClock: '2024-02-01T17:25',
  },
  'title.missing': {},
  'value.refused': {},
};

const codes = Object.keys(SAMPLES) as RefusalCode[];
const reasons = codes.map((code) => ({ code, values: SAMPLES[code] }) as Reason);

describe('the sentence of a refusal', () => {
  it.each(reasons)('ends as a sentence in both languages: $code', (reason) => {
    const sentences = [refusalText(reason), inUkrainian(reason)];
    for (const sentence of sentences) expect(sentence).toMatch(/^[“"«A-ZА-ЯІЇЄҐ\d].+\.$/);
  });

  it('is there for these codes alone, in the same order in both languages', () => {
    expect(Object.keys(english).toSorted()).toEqual(codes);
    expect(Object.keys(ukrainian)).toEqual(Object.keys(english));
  });

  it.each<[Reason, string, string]>([
    [
      { code: 'byline.token-unknown', values: { tokens: '{2}, {3}', contributors: 1 } },
      'Remove {2}, {3} from the byline override, or add credits: the story names 1 contributor.',
      'зараз у матеріалі 1 учасник.',
    ],
    [
      { code: 'author.in-use', values: { name: 'Ann Sample', total: 5, titles: '“One”', more: 4 } },
      '“Ann Sample” cannot be deleted. 5 published stories name this author: “One” and 4 more. Credit somebody else there, or choose “Keep the name and delete” (“More actions” in the author’s form).',
      'або виберіть «Видалити, зберігши ім’я» («Більше дій» у формі автора).',
    ],
    [
      { code: 'file.kind', values: { file: 'x', mime: 'none', allowed: 'images' } },
      'Choose a picture: “x” is of no known type.',
      'Виберіть зображення: «x» — файл невідомого типу.',
    ],
    [
      { code: 'file.kind', values: { file: 'x', mime: 'audio/wav', allowed: 'images, videos' } },
      'Choose one of images, videos: “x” is audio/wav.',
      'Виберіть одне з images, videos: «x» — audio/wav.',
    ],
    [
      { code: 'number.form', values: { least: -2_147_483_647, most: 2_147_483_647 } },
      'Give a whole number from -2147483647 to 2147483647.',
      'від -2147483647 до 2147483647.',
    ],
    [
      { code: 'text.too-long', values: { most: 255, length: 300 } },
      'Shorten this to 255 characters; it has 300.',
      'Скоротіть до 255 знаків; зараз їх 300.',
    ],
  ])('says %j', (reason, inEnglish, ukrainianEnd) => {
    expect(refusalText(reason)).toBe(inEnglish);
    expect(inUkrainian(reason).endsWith(ukrainianEnd)).toBe(true);
  });
});

it('is documented for every code, with its values', () => {
  const file = path.resolve(__dirname, '../../../../../../docs/contracts/refusals.md');
  const [, ours = ''] = /^## Newsroom\n(.*?)(?=^## |(?![^]))/ms.exec(
    fs.readFileSync(file, 'utf8')
  ) ?? ['', ''];
  const rows = [...ours.matchAll(/^\| `([^`]+)` *\|([^|]*)\|/gm)].map(([, code, values = '']) => [
    code,
    [...values.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  ]);
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(codes.map((code) => [code, Object.keys(SAMPLES[code])]))
  );
  expect(rows).toHaveLength(codes.length);
});

function inUkrainian({ code, values }: Reason): string {
  return String(new IntlMessageFormat(ukrainian[code], 'uk').format(values));
}
