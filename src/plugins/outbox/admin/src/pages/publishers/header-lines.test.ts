import { headerLines, lines, readHeaderLines } from './header-lines';

it.each([
  ['', {}],
  ['X-Key: abc', { 'X-Key': 'abc' }],
  ['X-Key: •••\n\n Accept : text/plain ', { 'X-Key': null, Accept: 'text/plain' }],
  ['X-Link: https://a.example', { 'X-Link': 'https://a.example' }],
])('reads %j', (text, headers) => {
  expect(readHeaderLines(text)).toEqual({ ok: true, headers });
});

it.each(['X-Key', 'two words: x', ': x'])('refuses %j and says which line', (line) => {
  expect(readHeaderLines(`A: b\n${line}`)).toEqual({ ok: false, problem: 'unreadable', line });
});

it.each(['X-Key: b', 'x-key: •••'])('refuses a header that is given twice, as by %j', (line) => {
  const text = `X-Key: a\nAccept: text/plain\n${line}`;
  expect(readHeaderLines(text)).toEqual({ ok: false, problem: 'twice', line });
});

it('writes stored headers so that reading them keeps their values', () => {
  const stored = { 'X-Key': null, Accept: null };
  expect(readHeaderLines(headerLines(stored))).toEqual({ ok: true, headers: stored });
});

it('drops empty lines', () => {
  expect(lines(' a \n\n b')).toEqual(['a', 'b']);
});
