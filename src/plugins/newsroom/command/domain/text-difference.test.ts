import { difference } from './text-difference';

it('shows what comes and goes, and a little of what is around', () => {
  const before = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n';
  const after = 'one\ntwo\nthree\nfour\n5\nsix\nseven\neight\n';
  expect(difference(before, after)).toEqual([
    '  three',
    '  four',
    '- five',
    '+ 5',
    '  six',
    '  seven',
    '+ eight',
  ]);
});

it('stands for lines that are left out', () => {
  const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`);
  const after = ['first', ...lines.slice(0, 10), 'middle', ...lines.slice(10)];
  expect(difference(lines.join('\n'), after.join('\n'))).toEqual([
    '+ first',
    '  line 0',
    '  line 1',
    '  …',
    '  line 8',
    '  line 9',
    '+ middle',
    '  line 10',
    '  line 11',
    '  …',
  ]);
});

it.each([
  ['equal texts', 'a\nb\n', 'a\nb\n', []],
  ['other ends of lines', 'a\r\nb', 'a\nb\n', []],
  ['a new file', '', 'a\n', ['+ a']],
  ['a deleted file', 'a\n', '', ['- a']],
])('knows %s', (_, before, after, lines) => {
  expect(difference(before, after)).toEqual(lines);
});
