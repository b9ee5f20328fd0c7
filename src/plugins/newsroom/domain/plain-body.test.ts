import type { Blocks } from './facts';
import { paragraphBlocks, plainText } from './plain-body';

const paragraph = (...children: Array<Record<string, unknown>>) => ({
  type: 'paragraph',
  children: children.map((child) => ({ type: 'text', ...child })),
});

it.each([
  ['one paragraph', 'The bridge is open.', [paragraph({ text: 'The bridge is open.' })]],
  ['two paragraphs', 'One.\n\nTwo.', [paragraph({ text: 'One.' }), paragraph({ text: 'Two.' })]],
  ['a line break within one', 'One,\nstill one.', [paragraph({ text: 'One,\nstill one.' })]],
  ['Windows lines', 'One.\r\n\r\nTwo.', [paragraph({ text: 'One.' }), paragraph({ text: 'Two.' })]],
  [
    'a blank line with spaces',
    'А.\n  \t\nБ.',
    [paragraph({ text: 'А.' }), paragraph({ text: 'Б.' })],
  ],
  [
    'many blank lines',
    '\n\n\nOne.\n\n\n\nTwo.\n\n',
    [paragraph({ text: 'One.' }), paragraph({ text: 'Two.' })],
  ],
  ['nothing', ' \n \n', []],
])('makes a body of %s', (_, text, blocks) => {
  expect(paragraphBlocks(text)).toEqual(blocks);
});

it.each<[string, unknown, string]>([
  ['paragraphs', [paragraph({ text: 'One.' }), paragraph({ text: 'Two.' })], 'One.\n\nTwo.'],
  ['pieces of one paragraph', [paragraph({ text: 'One ' }, { text: 'two' })], 'One two'],
  ['marks that are switched off', [paragraph({ text: 'One', bold: false })], 'One'],
  ['empty paragraphs', [paragraph({ text: 'One' }), paragraph({ text: '' })], 'One'],
  ['no body', null, ''],
])('gives back the text of %s', (_, body, text) => {
  expect(plainText(body as Blocks)).toBe(text);
});

it.each<[string, unknown]>([
  ['bold text', [paragraph({ text: 'One', bold: true })]],
  ['a heading', [{ type: 'heading', level: 2, children: [{ type: 'text', text: 'One' }] }]],
  ['a list', [{ type: 'list', format: 'ordered', children: [] }]],
  [
    'a link',
    [{ type: 'paragraph', children: [{ type: 'link', url: 'https://a.example', children: [] }] }],
  ],
  ['something that is no body', 'text'],
])('does not flatten %s', (_, body) => {
  expect(plainText(body as Blocks)).toBeNull();
});

it('survives a round trip', () => {
  const text = 'Перший абзац,\nдва рядки.\n\nДругий абзац.';
  expect(plainText(paragraphBlocks(text))).toBe(text);
});
