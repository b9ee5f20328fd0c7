import { addressProblem, bodyAddressProblem, safeLink, safeSource } from './safe-url';

const BASE = 'https://news.example';

describe('safeLink', () => {
  it.each([
    ['https://a.example/b?c=d&e#f', 'https://a.example/b?c=d&e#f'],
    ['HTTP://A.example', 'HTTP://A.example'],
    ['  https://a.example \n', 'https://a.example'],
    ['https://uk.example/Київ', 'https://uk.example/Київ'],
    ['mailto:desk@news.example?subject=x', 'mailto:desk@news.example?subject=x'],
    ['tel:+380440000000', 'tel:+380440000000'],
    ['/stories/a', 'https://news.example/stories/a'],
    ['/', 'https://news.example/'],
  ])('allows %j', (url, expected) => {
    expect(safeLink(url, BASE)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\n\tjavascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\u0000script:alert(1)',
    'javascript&colon;alert(1)',
    'java&#115;cript:alert(1)',
    'jаvascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'ftp://a.example/b',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/ /evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https://',
    'https:///evil.example',
    'https://a.example/\u202Egpj',
    'http\u200B://a.example',
    '#part',
    'stories/a',
    '?a=b',
    '',
    ' ',
    'mailto:',
    null,
    undefined,
    5,
    {},
    ['https://a.example'],
  ])('refuses %j', (url) => {
    expect(safeLink(url, BASE)).toBeNull();
  });

  it.each(['https://cms.example/app', 'https://cms.example/app/'])('joins with %s', (base) => {
    expect(safeLink('/uploads/a.jpg', base)).toBe('https://cms.example/app/uploads/a.jpg');
  });
});

describe('safeSource', () => {
  it.each([
    ['/uploads/a.jpg', 'https://news.example/uploads/a.jpg'],
    ['https://cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
    ['mailto:a@b.example', null],
    ['tel:112', null],
    ['data:image/png;base64,AA', null],
    ['//cdn.example/a.jpg', null],
  ])('%j: %j', (url, expected) => {
    expect(safeSource(url, BASE)).toBe(expected);
  });
});

describe('addressProblem', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'HTTP://EXAMPLE.ORG',
    ' https://example.org ',
    'mailto:desk@example.org',
    'tel:+380441234567',
    '/stories/one',
    'example.org/page',
    '#notes',
    '',
  ])('takes %j', (address) => {
    expect(addressProblem(address)).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \t javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u0000script:alert(1)',
    'java\u200bscript:alert(1)',
    'java\u00adscript:alert(1)',
    'javascript\u2028:alert(1)',
    '\ufeffjavascript:alert(1)',
    '\u3000javascript:alert(1)',
    'javascript :alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:image/svg+xml,<svg/>',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'view-source:https://example.org',
    'feed:javascript:alert(1)',
    'ftp://example.org',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:javascript',
    'https://',
    'https://exam\u202eple.org',
  ])('refuses %j', (address) => {
    expect(addressProblem(address)?.code).toMatch(/^link\./);
  });
});

describe('bodyAddressProblem', () => {
  const shown = [
    'https://example.org/a%20b',
    'mailto:desk@example.org',
    'tel:112',
    '/a',
    ' /a ',
    '',
  ];
  it.each(shown)('takes %j', (address) => {
    expect(bodyAddressProblem(address)).toBeNull();
  });

  it.each([
    ['https://example.org/a b', 'link.space'],
    ['/a b', 'link.space'],
    ['mailto:desk@example.org bo@example.org', 'link.space'],
    ['https://example.org\\a', 'link.start'],
    ['/a\\b', 'link.start'],
    ['example.org/page', 'link.start'],
    ['#notes', 'link.start'],
    ['mailto:', 'link.start'],
    ['ftp://example.org', 'link.scheme'],
    ['//example.org', 'link.incomplete'],
    ['javascript:alert(1)', 'link.scheme'],
  ])('refuses %j', (address, code) => {
    expect(bodyAddressProblem(address)?.code).toBe(code);
    expect(safeLink(address, 'https://news.example')).toBeNull();
  });
});
