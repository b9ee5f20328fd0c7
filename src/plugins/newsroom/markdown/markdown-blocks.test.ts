import { visibleText } from '../domain/blocks-text';
import { blocksToHtml } from '../domain/blocks-html';
import { plainText } from '../domain/plain-body';
import { plainMarkdown } from '../domain/plain-markdown';
import { markdownBlocks } from './markdown-blocks';

const html = (markdown: string): string =>
  blocksToHtml(markdownBlocks(markdown), { baseUrl: 'https://news.example' });

it.each([
  ['', ''],
  [
    'A *sample* **text** with `code`.',
    '<p>A <em>sample</em> <strong>text</strong> with <code>code</code>.</p>',
  ],
  ['***both*** and ~~gone~~', '<p><strong><em>both</em></strong> and <s>gone</s></p>'],
  ['# One\n\n### Three', '<h1>One</h1><h3>Three</h3>'],
  ['Two\nlines  \nand a break', '<p>Two lines<br>and a break</p>'],
  ['> First.\n>\n> Second.', '<blockquote>First.</blockquote><blockquote>Second.</blockquote>'],
  [
    '- one\n- two\n  - below\n- three',
    '<ul><li>one</li><li>two<ul><li>below</li></ul></li><li>three</li></ul>',
  ],
  ['1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
  ['```js\nlet a;\n```', '<pre><code class="language-js">let a;</code></pre>'],
  ['    indented', '<pre><code>indented</code></pre>'],
  ['Above\n\n---\n\nbelow', '<p>Above</p><p>below</p>'],
  ['[Here](/stories/a "tip")', '<p><a href="https://news.example/stories/a">Here</a></p>'],
  [
    '[**Bold** link](https://a.example/?b=1&c=2)',
    '<p><a href="https://a.example/?b=1&amp;c=2"><strong>Bold</strong> link</a></p>',
  ],
  ['<https://a.example>', '<p><a href="https://a.example">https://a.example</a></p>'],
  ['[ref]\n\n[ref]: https://a.example', '<p><a href="https://a.example">ref</a></p>'],
  ['| a | b |\n|---|---|\n| *c* | d |', '<p>a | b</p><p><em>c</em> | d</p>'],
  ['5 &lt; 6 &amp; \\*not\\*', '<p>5 &lt; 6 &amp; *not*</p>'],
])('reads %j', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

it.each([
  ['<script>alert(1)</script>'],
  ['<img src=x onerror=alert(1)>'],
  ['Text <b onclick="alert(1)">bold</b>'],
  ['<table><tr><td><table><tr><td>nested</td></tr></table></td></tr></table>'],
  ['<!-- comment --><svg/onload=alert(1)>'],
  ['<a href="javascript:alert(1)">x</a>'],
  ['[x](javascript:alert(1))'],
  ['[x](JaVaScRiPt:alert(1))'],
  ['[x](&#106;avascript:alert(1))'],
  ['[x](java\\\nscript:alert(1))'],
  ['[x](vbscript:msgbox(1))'],
  ['[x](data:text/html,<script>alert(1)</script>)'],
  ['<javascript:alert(1)>'],
  ['[ref]\n\n[ref]: javascript:alert(1)'],
  ['[x](https://a.example" onclick="alert(1))'],
  ['![x](javascript:alert(1))'],
  ['![x" onerror="alert(1)](/uploads/a.jpg)'],
  ['![x](data:image/svg+xml,<svg onload=alert(1)>)'],
  ['```"><script>alert(1)</script>\ncode\n```'],
  [`${'> '.repeat(500)}deep`],
  [`${'['.repeat(5000)}open`],
  ['*'.repeat(20_000)],
  [`${'- '.repeat(2000)}deep`],
  ['\u0000\uFFFF\u202E'],
])('renders %j without anything that runs', (markdown) => {
  const shown = html(markdown);
  const attributes = shown.replaceAll(
    /<\/?(?:p|h\d|ul|ol|li|blockquote|pre|code|em|strong|s|br|figure|figcaption)>/g,
    ''
  );
  expect(attributes).not.toMatch(
    /<(?!a href="(?:https?:|mailto:)[^"<>]*">|\/a>|img src="https?:[^"<>]*" alt="[^"<>]*" loading="lazy">|code class="language-[\w#+-]+">)/
  );
});

it('takes pictures out of their lines, and knows their files by name', () => {
  expect(
    markdownBlocks('Before ![A bridge](/uploads/medium_bridge_0a1b.jpg?x=1 "The bridge") after.')
  ).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Before ' },
        { type: 'text', text: ' after.' },
      ],
    },
    {
      type: 'image',
      image: {
        url: '/uploads/medium_bridge_0a1b.jpg?x=1',
        name: 'medium_bridge_0a1b.jpg',
        alternativeText: 'A bridge',
        hash: 'bridge_0a1b',
        ext: '.jpg',
        provider: 'markdown',
      },
      children: [{ type: 'text', text: 'The bridge' }],
    },
  ]);
  const inItems = markdownBlocks(
    '- one ![a](/uploads/a.jpg)\n  - ![b](/uploads/b.jpg)\n\n> ![c](/uploads/c.jpg)'
  );
  expect(inItems.map(({ type }) => type)).toEqual(['list', 'image', 'image', 'image']);
});

it('counts what readers read', () => {
  const markdown =
    '# Two words\n\nAnd [two](https://a.example) more\n\n- an item\n\n```\nno code\n```';
  expect(visibleText(markdownBlocks(markdown)).split(/\s+/)).toHaveLength(7);
});

it.each([
  ['A plain paragraph.'],
  ['One\n\nTwo\nwith a second line\nand a third'],
  ['* not a list\n\n# no heading\n\n1. no number 2) neither\n\n- no dash'],
  ['> no quote\n===\n---\n+ plus\n12) twelve'],
  ['a *b* _c_ `d` [e](f) <g> ~~h~~ & &amp; \\ | i | ![j](k)'],
  ['Київ — «столиця» №1. 50% $5 ^ {x} "q" \'q\''],
  ['https://a.example/x_y_z?a=1&b=2'],
])('keeps plain text as it is: %j', (text) => {
  expect(plainText(markdownBlocks(plainMarkdown(text)))).toBe(text);
});
