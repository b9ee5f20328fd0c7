import { hasText, visibleText, visibleTextWithCode } from './blocks-text';
import type { BlockNode } from './facts';

const text = (value: string, marks: object = {}): BlockNode => ({
  type: 'text',
  text: value,
  ...marks,
});
const block = (type: string, ...children: BlockNode[]): BlockNode => ({ type, children });
const paragraph = (value: string) => block('paragraph', text(value));
const item = (value: string) => block('list-item', text(value));
const image: BlockNode = {
  type: 'image',
  image: { url: '/x.jpg', alternativeText: 'Hidden alt', caption: 'Hidden caption' },
  children: [text('hidden text')],
};

describe('visibleText', () => {
  it('joins the pieces of a block and parts the blocks by lines', () => {
    const link = { ...block('link', text('an', { bold: true }), text('chor')), url: 'https://a.b' };
    expect(
      visibleText([
        block('heading', text('Head')),
        block('paragraph', text('Bold', { bold: true }), text('ly, '), link, text('.')),
        block('quote', text('Quoted')),
      ])
    ).toBe('Head\nBoldly, anchor.\nQuoted');
  });

  it('keeps the items of nested lists apart', () => {
    const nested = block('list', item('1'), block('list', item('1a'), item('1b')), item('2'));
    expect(visibleText([nested])).toBe('1\n1a\n1b\n2');
    const within = block('list', block('list-item', text('1'), block('list', item('1a'))));
    expect(visibleText([within])).toBe('1\n1a');
  });

  it('leaves out code blocks and images, not marks of code', () => {
    const code = block('code', text('const a = 1;'));
    const marked = block('paragraph', text('npm', { code: true }), text(' is a tool'));
    expect(visibleText([code, image, marked])).toBe('npm is a tool');
    expect(visibleTextWithCode([code, image, marked])).toBe('const a = 1;\nnpm is a tool');
  });

  it('drops empty paragraphs and outer spaces, and keeps line breaks', () => {
    expect(visibleText([paragraph(''), paragraph(' one\ntwo '), paragraph('\u00A0')])).toBe(
      'one\ntwo'
    );
  });

  it('reads the text of nodes it does not know', () => {
    const unknown = block('callout', text('a'), block('mention', text('b')), paragraph('c'));
    expect(visibleText([unknown, block('callout', text('d'))])).toBe('ab\nc\nd');
  });

  it.each([
    null,
    undefined,
    [],
    'text',
    {},
    [null, 7, 'x', [], {}],
    [{ type: 'paragraph' }],
    [{ type: 'paragraph', children: null }],
    [{ type: 'paragraph', children: 'abc' }],
    [{ type: 'paragraph', children: [null, { type: 'text' }, { type: 'text', text: 5 }] }],
    [{ type: null, children: [{ type: {}, text: 'x' }] }],
  ])('finds nothing in %j and does not throw', (blocks) => {
    expect(visibleText(JSON.parse(JSON.stringify(blocks ?? null)))).toBe('');
  });

  it('reads a body of 10,000 levels without overflowing', () => {
    let deep = block('paragraph', text('bottom'));
    for (let level = 0; level < 10_000; level += 1) deep = block('list', deep, text('x'));
    expect(visibleText([paragraph('top'), deep])).toMatch(/^top/);
    expect(visibleText([deep])).not.toContain('bottom');
  });
});

describe('hasText', () => {
  it.each([
    ['a word', [paragraph('word')], true],
    ['a code block', [block('code', text('x'))], true],
    ['the text of a link', [block('paragraph', block('link', text('x')))], true],
    ['nothing', [], false],
    ['null', null, false],
    ['an empty paragraph', [paragraph('')], false],
    ['spaces of all kinds', [paragraph(' \u00A0\u200B\uFEFF\n')], false],
    ['an image', [image], false],
  ])('%s: %j', (_, blocks, expected) => {
    expect(hasText(blocks)).toBe(expected);
  });
});
