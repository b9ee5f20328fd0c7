import { redacted } from './redaction';

const TOKEN = 'Bearer s3cr&t"of/a+sample';

describe('redacted', () => {
  it.each([
    ['the value', `got ${TOKEN}!`, 'got •••!'],
    ['its secret part alone', 'got s3cr&t"of/a+sample!', 'got •••!'],
    ['as JSON', JSON.stringify({ authorization: TOKEN }), '{"authorization":"•••"}'],
    ['in a URL', `?a=${encodeURIComponent(TOKEN)}`, '?a=•••'],
    ['in HTML', 'Bearer s3cr&amp;t&quot;of/a+sample', '•••'],
    ['twice', `${TOKEN}${TOKEN}`, '••••••'],
    ['broken off', 'got Bearer s3cr', 'got •••'],
    ['nothing of it', 'all is well', 'all is well'],
  ])('hides %s', (_case, text, expected) => {
    expect(redacted(text, [TOKEN])).toBe(expected);
  });

  it('leaves words alone that happen to be values', () => {
    expect(redacted('a yes of one', ['a', 'yes', '1'])).toBe('a yes of one');
  });
});
