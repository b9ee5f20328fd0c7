import fs from 'node:fs';
import path from 'node:path';

import { entryOf, refusal } from './refusal';
import { SENTENCES } from './refusal-sentences';

it('fills the gaps of its sentence, and keeps the facts', () => {
  const refused = refusal('upload.too-large', { file: 'a.jpg', megabytes: 20 });
  expect(entryOf(refused, ['files'], 'PayloadTooLargeError')).toEqual({
    path: ['files'],
    message: 'a.jpg is larger than 20 MB, the most that a file of this kind may have.',
    name: 'PayloadTooLargeError',
    code: 'upload.too-large',
    values: { file: 'a.jpg', megabytes: 20 },
  });
});

it.each(Object.entries(SENTENCES))(
  'has a plain code and a whole sentence: %s',
  (code, sentence) => {
    expect(code).toMatch(/^[a-z]+(\.[a-z]+(-[a-z]+)*)+$/);
    expect(sentence).toMatch(/^["{A-Z].*[.}]$/);
  }
);

it('is written down in the contract, every code with its values', () => {
  const file = path.join(__dirname, '../../../../docs/contracts/refusals.md');
  const [, section = ''] = fs.readFileSync(file, 'utf8').split(/^## Requests and uploads$/m);
  const rows = section.split(/^## /m)[0]?.match(/^\| `.*$/gm);
  const expected = Object.entries(SENTENCES).map(([code, sentence]) => {
    const names = new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => `\`${name}\``));
    return [`\`${code}\``, [...names].join(', '), sentence];
  });
  const written = rows?.map((row) => row.split('|').map((cell) => cell.trim()));
  expect(written?.map((cells) => cells.slice(1, -1))).toEqual(expected);
});
