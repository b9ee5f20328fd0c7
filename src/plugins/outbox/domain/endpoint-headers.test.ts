import { headerProblems } from './endpoint-headers';
import { refusal } from './refusal';

describe('headerProblems', () => {
  it('accepts what receivers ask for', () => {
    const headers = { Authorization: 'Bearer abc.def', 'X-Api-Key': '1', 'x-note': 'two words' };
    expect(headerProblems(headers)).toEqual([]);
  });

  it.each<[string, string, unknown]>([
    ['a line break in a value', 'X-A', 'a\r\nX-Evil: 1'],
    ['a bare line feed', 'X-A', 'a\nb'],
    ['a zero byte', 'X-A', 'a\u0000b'],
    ['a value beyond ASCII', 'X-A', 'Київ'],
    ['a space at the end', 'X-A', 'a '],
    ['an empty value', 'X-A', ''],
    ['a number', 'X-A', 5],
    ['nothing', 'X-A', null],
    ['a long value', 'X-A', 'a'.repeat(4097)],
    ['a line break in a name', 'X-A\r\nX-Evil', '1'],
    ['a colon in a name', 'X-A:', '1'],
    ['an empty name', '', '1'],
    ['a long name', 'a'.repeat(129), '1'],
    ['Host', 'Host', 'internal'],
    ['Content-Length', 'content-length', '0'],
    ['Transfer-Encoding', 'Transfer-Encoding', 'chunked'],
    ['Connection', 'Connection', 'x'],
    ['Content-Type', 'Content-Type', 'text/plain'],
    ['the id', 'Webhook-Id', 'evt_1'],
    ['the signature', 'webhook-signature', 'v1,a'],
  ])('refuses %s and names the header', (_case, name, value) => {
    expect(headerProblems({ [name]: value })).toMatchObject([
      { name, problem: { code: expect.stringMatching(/^endpoint\.header\./) } },
    ]);
  });

  it('refuses one name in two spellings, and too many', () => {
    expect(headerProblems({ 'X-A': '1', 'x-a': '2' })).toHaveLength(1);
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`x-${index}`, '1']));
    expect(headerProblems(many)).toEqual([
      { name: null, problem: refusal('endpoint.headers.many', { most: 20 }) },
    ]);
  });
});
