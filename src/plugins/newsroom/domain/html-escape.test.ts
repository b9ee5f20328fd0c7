import { escapeHtml } from './html-escape';

describe('escapeHtml', () => {
  it.each([
    [
      '<b title="x">Tom & \'Jerry\'</b>',
      '&lt;b title=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/b&gt;',
    ],
    ['&amp;', '&amp;amp;'],
    ['a\u0000b\u001Fc\u007Fd\u0085e', 'abcde'],
    ['a\tb\nc', 'a\tb\nc'],
    ['Україна 🇺🇦', 'Україна 🇺🇦'],
  ])('%j: %j', (text, expected) => {
    expect(escapeHtml(text)).toBe(expected);
  });
});
