import { blocksToHtml } from './blocks-html';
import type { BlockNode, Blocks } from './facts';

const html = (...blocks: BlockNode[]) => blocksToHtml(blocks, { baseUrl: 'https://news.example' });
const text = (value: string): BlockNode => ({ type: 'text', text: value });
const block = (type: string, children: BlockNode[], more: object = {}): BlockNode => ({
  type,
  children,
  ...more,
});
const paragraph = (value: string) => block('paragraph', [text(value)]);
const item = (value: string) => block('list-item', [text(value)]);
const list = (format: string, ...children: BlockNode[]) => block('list', children, { format });
const image = (more: object) => block('image', [text('')], { image: more });

describe('blocksToHtml', () => {
  it('renders the blocks in order', () => {
    expect(
      html(
        block('heading', [text('Head')], { level: 2 }),
        paragraph('One\ntwo'),
        block('quote', [text('Said')])
      )
    ).toBe('<h2>Head</h2><p>One<br>two</p><blockquote>Said</blockquote>');
  });

  it.each([
    [1, 'h1'],
    [3, 'h3'],
    [6, 'h6'],
    [0, 'h2'],
    [7, 'h2'],
    ['3', 'h2'],
    [undefined, 'h2'],
    ['1><script>', 'h2'],
  ])('a heading of level %j is %s', (level, tag) => {
    expect(html(block('heading', [text('x')], { level }))).toBe(`<${tag}>x</${tag}>`);
  });

  it.each([
    ['a paragraph', paragraph('')],
    ['a paragraph of spaces', paragraph(' \u00A0\n')],
    ['a heading', block('heading', [text('')], { level: 2 })],
    ['a quote', block('quote', [])],
    ['a list', list('ordered', item(''), item(' '))],
    ['a code block', block('code', [text('\n')])],
  ])('drops %s without text', (_, node) => {
    expect(html(node)).toBe('');
  });

  it('renders lists, a nested list inside the item before it', () => {
    expect(
      html(
        list(
          'unordered',
          item('1'),
          list('ordered', item('1a'), list('unordered', item('1a1')), item('1b')),
          item('2')
        )
      )
    ).toBe('<ul><li>1<ol><li>1a<ul><li>1a1</li></ul></li><li>1b</li></ol></li><li>2</li></ul>');
  });

  it('gives a nested list without an item before it an item of its own', () => {
    expect(html(list('ordered', list('ordered', item('a')), item('b')))).toBe(
      '<ol><li><ol><li>a</li></ol></li><li>b</li></ol>'
    );
  });

  it('takes a nested list that stands inside an item', () => {
    const within = block('list-item', [text('1'), list('unordered', item('1a'))]);
    expect(html(list('unordered', within))).toBe('<ul><li>1<ul><li>1a</li></ul></li></ul>');
  });

  it.each([
    ['javascript', ' class="language-javascript"'],
    ['c++', ' class="language-c++"'],
    ['x" onclick="y', ''],
    ['two words', ''],
    [null, ''],
    [5, ''],
  ])('a code block in %j', (language, attribute) => {
    const code = block('code', [text('if (a < b) {\n  "x"\n}')], { language });
    expect(html(code)).toBe(
      `<pre><code${attribute}>if (a &lt; b) {\n  &quot;x&quot;\n}</code></pre>`
    );
  });

  it('renders an image with its size and caption', () => {
    const stored = { url: '/uploads/a.jpg', width: 1600, height: 1067 };
    expect(html(image({ ...stored, alternativeText: 'A "bridge"', caption: 'At <dawn>' }))).toBe(
      '<figure><img src="https://news.example/uploads/a.jpg" alt="A &quot;bridge&quot;"' +
        ' width="1600" height="1067" loading="lazy">' +
        '<figcaption>At &lt;dawn&gt;</figcaption></figure>'
    );
  });

  it('leaves out what an image does not have', () => {
    const bare = { url: 'https://cdn.example/a.jpg', width: null, height: '5"', caption: ' ' };
    expect(html(image(bare))).toBe(
      '<figure><img src="https://cdn.example/a.jpg" alt="" loading="lazy"></figure>'
    );
  });

  it.each([
    { url: 'javascript:alert(1)' },
    { url: 'data:image/svg+xml,<svg>' },
    { url: '//evil.example/a.jpg' },
    { url: 'mailto:a@b.example' },
    { url: null },
    {},
    null,
    'x',
  ])('drops the image %j', (stored) => {
    expect(html(block('image', [text('')], { image: stored }), paragraph('a'))).toBe('<p>a</p>');
  });

  it('renders the text of nodes it does not know', () => {
    expect(html(block('callout', [text('a'), text('b')]))).toBe('<p>ab</p>');
    expect(html(block('columns', [paragraph('a'), list('unordered', item('b'))]))).toBe(
      '<p>a</p><ul><li>b</li></ul>'
    );
    expect(html(block('paragraph', [text('a'), block('heading', [text('b')])]))).toBe('<p>ab</p>');
    expect(html(text('loose'))).toBe('<p>loose</p>');
    expect(html(list('unordered', text('loose'), paragraph('b')))).toBe(
      '<ul><li>loose</li><li>b</li></ul>'
    );
    expect(html(block('link', [text('a')], { url: '/a' }))).toBe(
      '<p><a href="https://news.example/a">a</a></p>'
    );
  });

  it.each([
    null,
    'text',
    5,
    {},
    [null, undefined, 1, 'x', [], {}],
    [{ type: 'paragraph', children: null }],
    [{ type: 'list', children: 'x' }],
    [{ type: 'list', children: [null, { type: 'list', children: null }] }],
    [{ type: 'code', children: {} }],
    [{ type: 'heading', level: {}, children: [[]] }],
    [{ type: null, children: [{ type: null }] }],
    [{ type: 'constructor', children: [{ type: '__proto__' }] }],
  ])('gives nothing for %j and does not throw', (blocks) => {
    const stored: Blocks = JSON.parse(JSON.stringify(blocks));
    expect(blocksToHtml(stored, { baseUrl: 'https://news.example' })).toBe('');
  });

  it.each(['list', 'list-item', 'paragraph', 'callout', 'link'])(
    'cuts a %s of 10,000 levels without overflowing',
    (type) => {
      let deep: BlockNode = text('bottom');
      for (let level = 0; level < 10_000; level += 1) {
        deep = block(type, [text('x'), deep], { url: '/a', format: 'ordered' });
      }
      const output = html(paragraph('top'), deep);
      expect(output).toMatch(/^<p>top<\/p>/);
      expect(output).not.toContain('bottom');
    }
  );
});
