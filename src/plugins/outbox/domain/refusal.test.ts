import fs from 'node:fs';
import path from 'node:path';

import { at, isRefusalCode, refusal, refusalWith } from './refusal';
import { SENTENCES } from './refusal-sentences';

it('fills the gaps of its sentence, and keeps the facts', () => {
  expect(refusal('endpoint.name.length', { least: 1, most: 100 })).toEqual({
    code: 'endpoint.name.length',
    values: { least: 1, most: 100 },
    message: 'Use a name of 1 to 100 characters.',
  });
  expect(at(['url'], refusal('endpoint.url.space'))).toEqual([
    { path: ['url'], ...refusal('endpoint.url.space') },
  ]);
  expect(refusalWith('attempt.other', {}).message).toBe('{reason}');
});

it('knows its codes, and no property of any object', () => {
  expect(['endpoint.missing', 'toString', null].map(isRefusalCode)).toEqual([true, false, false]);
});

it.each(Object.entries(SENTENCES))(
  'has a plain code and a whole sentence: %s',
  (code, sentence) => {
    expect(code).toMatch(/^[a-z]+(\.[a-z]+(-[a-z]+)*)+$/);
    expect(sentence).toMatch(/^["{A-Z\d].*[.}]$/);
  }
);

it('is written down in the contract, every code with its values', () => {
  const file = path.join(__dirname, '../../../../docs/contracts/refusals.md');
  const [, section = ''] = fs.readFileSync(file, 'utf8').split(/^## Outbox$/m);
  const rows = section.split(/^## /m)[0]?.match(/^\| `.*$/gm);
  const expected = Object.entries(SENTENCES).map(([code, sentence]) => {
    const names = new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => `\`${name}\``));
    return [`\`${code}\``, [...names].join(', '), sentence];
  });
  const written = rows?.map((row) => row.split('|').map((cell) => cell.trim()));
  expect(written?.map((cells) => cells.slice(1, -1))).toEqual(expected);
});
