import type { BlockNode } from './facts';
import { textFingerprint } from './text-fingerprint';

const text = (value: string, marks: object = {}): BlockNode => ({
  type: 'text',
  text: value,
  ...marks,
});
const paragraph = (...children: BlockNode[]): BlockNode => ({ type: 'paragraph', children });
const link = (url: string, label: string): BlockNode => ({
  type: 'link',
  url,
  children: [text(label)],
});
const image: BlockNode = {
  type: 'image',
  image: { url: '/a.jpg', alternativeText: 'alt' },
  children: [text('')],
};
const story = { title: 'Title', summary: 'Summary', body: [paragraph(text('One two three'))] };
const now = textFingerprint(story);
const linked = (url: string) => textFingerprint({ ...story, body: [paragraph(link(url, 'One'))] });
const named = (title: string) => textFingerprint({ ...story, title });

describe('textFingerprint', () => {
  it('has a version and stays the same for ever', () => {
    expect(now).toMatch(/^t1-[0-9a-f]{16}$/);
    expect(now).toBe('t1-7850dbcc19be4292');
  });

  it.each([
    ['spaces', { title: ' Title\u00A0', summary: 'Summary\n' }],
    ['marks', { body: [paragraph(text('One '), text('two', { bold: true }), text(' three'))] }],
    ['paragraphs', { body: [paragraph(text('One')), paragraph(text('two\nthree'))] }],
    ['headings', { body: [{ ...paragraph(text('One two three')), type: 'heading', level: 2 }] }],
    ['empty paragraphs', { body: [paragraph(text('')), ...story.body, paragraph(text(' '))] }],
    ['invisible characters', { title: 'Ti\u00ADt\u200Ble' }],
    ['images', { body: [image, ...story.body] }],
  ])('does not mind %s', (_, change) => {
    expect(textFingerprint({ ...story, ...change })).toBe(now);
  });

  it('does not mind where a link goes, and how letters are composed', () => {
    expect(linked('https://a.example')).toBe(linked('https://b.example'));
    expect(named('Київ'.normalize('NFD'))).toBe(named('Київ'));
  });

  it.each([
    ['a word of the title', { title: 'Titles' }],
    ['the case of a letter', { title: 'title' }],
    ['a word of the summary', { summary: 'Summary.' }],
    ['no summary', { summary: null }],
    ['a number in the body', { body: [paragraph(text('One two 3'))] }],
    ['a space lost', { body: [paragraph(text('One twothree'))] }],
    ['the order', { body: [paragraph(text('One three two'))] }],
    ['code', { body: [...story.body, { type: 'code', children: [text('x = 1')] }] }],
    ['the text of a link', { body: [...story.body, paragraph(link('https://a.example', 'a'))] }],
    ['a word moved between the parts', { title: 'Title Summary', summary: null }],
    ['nothing left', { title: null, summary: null, body: null }],
  ])('notices %s', (_, change) => {
    expect(textFingerprint({ ...story, ...change })).not.toBe(now);
  });
});
