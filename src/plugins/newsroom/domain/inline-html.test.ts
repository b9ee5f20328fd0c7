import { inlineHtml } from './inline-html';

const context = { baseUrl: 'https://news.example', depth: 0 };
const text = (value: string, ...marks: string[]) => ({
  type: 'text',
  text: value,
  ...Object.fromEntries(marks.map((mark) => [mark, true])),
});
const link = (url: unknown, ...children: unknown[]) => ({ type: 'link', url, children });

describe('inlineHtml', () => {
  it.each([
    [[text('a')], 'a'],
    [[text('a', 'bold')], '<strong>a</strong>'],
    [[text('a', 'italic')], '<em>a</em>'],
    [[text('a', 'underline')], '<u>a</u>'],
    [[text('a', 'strikethrough')], '<s>a</s>'],
    [[text('a', 'code')], '<code>a</code>'],
    [
      [text('a', 'code', 'bold', 'strikethrough', 'italic', 'underline')],
      '<strong><em><u><s><code>a</code></s></u></em></strong>',
    ],
    [[text('a'), text('b', 'bold'), text('c')], 'a<strong>b</strong>c'],
    [[text('', 'bold'), text('a')], 'a'],
    [[text('one\ntwo\r\nthree\rfour')], 'one<br>two<br>three<br>four'],
    [[text('<script>&"\'')], '&lt;script&gt;&amp;&quot;&#39;'],
    [[{ ...text('a'), bold: 'yes', italic: 1, underline: false }], 'a'],
    [
      [link('https://a.example/?b&c', text('a', 'bold'))],
      '<a href="https://a.example/?b&amp;c"><strong>a</strong></a>',
    ],
    [[link('/a', text('a'))], '<a href="https://news.example/a">a</a>'],
    [[link('javascript:alert(1)', text('a'))], 'a'],
    [
      [link('https://a.example/"onclick="x', text('a'))],
      '<a href="https://a.example/&quot;onclick=&quot;x">a</a>',
    ],
    [[text('a'), link('https://a.example', text(' '))], 'a'],
    [[link('/a', text('a'), link('/b', text('b')))], '<a href="https://news.example/a">ab</a>'],
    [[text('&nbsp;')], '&amp;nbsp;'],
    [[{ type: 'mention', children: [text('a')] }], 'a'],
    [[{ type: 'image', image: { url: '/a.jpg' }, children: [text('x')] }, text('a')], 'a'],
    [[null, 5, {}, { type: 'text', text: null }, text('a')], 'a'],
  ])('%j: %s', (children, expected) => {
    expect(inlineHtml(children, context)).toBe(expected);
  });

  it.each([
    [[]],
    [null],
    ['text'],
    [[text('')]],
    [[text(' \u00A0\n')]],
    [[text('\u200B', 'bold')]],
  ])('%j shows nothing', (children) => {
    expect(inlineHtml(children, context)).toBe('');
  });
});
