import fs from 'node:fs';
import path from 'node:path';

import { isUnrecognised, type CreditFields } from './credit-fields';
import { photoCredit } from './photo-credit';
import { creditFieldsOf } from './photo-credit-fields';

const FIXTURE = path.join(__dirname, '../../../../tests/fixtures/credit-lines/lines.tsv');

type How = 'parts' | 'verbatim' | 'unrecognised';

const LINES = fs
  .readFileSync(FIXTURE, 'utf8')
  .trim()
  .split('\n')
  .filter((row) => !row.startsWith('#'))
  .map((row) => row.split('\t'));

function read(line: string): CreditFields {
  const fields = creditFieldsOf(line);
  if (!fields) throw new Error(`No credit line: ${line}`);
  return fields;
}

function howOf(fields: CreditFields): How {
  if (isUnrecognised(fields)) return 'unrecognised';
  return fields.creditLine === null ? 'parts' : 'verbatim';
}

const [PRINTED_WHOLE, BUILT] = [false, true].map((isBuilt) =>
  LINES.map(([line = '']) => line).filter((line) => (read(line).creditLine === null) === isBuilt)
) as [string[], string[]];

describe('published credit lines', () => {
  it.each(LINES)('%s', (line = '', how, kind, photographer, agency, distributor) => {
    const fields = read(line);
    expect({ how: howOf(fields), ...fields, creditLine: null }).toEqual({
      how,
      kind: kind || null,
      photographer: photographer || null,
      agency: agency || null,
      distributor: distributor || null,
      creditLine: null,
    });
  });

  it.each(PRINTED_WHOLE)('%s is printed as it was', (line) => {
    expect(line).toContain(read(line).creditLine);
  });

  it.each(BUILT)('%s is printed from parts that say the same in both languages', (line) => {
    const fields = read(line);
    // Some words are kept as they are, so that the line itself says them again.
    expect({ ...read(photoCredit(fields, 'en') ?? ''), creditLine: null }).toEqual(fields);
    const ukrainian = { ...read(photoCredit(fields, 'uk') ?? ''), creditLine: null };
    // "Фото: Z" does not tell an agency from a distributor (contract, section 4).
    const isAlone = !fields.photographer && !fields.agency;
    const alone = { ...fields, agency: fields.distributor, distributor: null };
    expect(ukrainian).toEqual(isAlone ? alone : fields);
  });

  it('lose no name: every word but those of the opening is printed', () => {
    for (const [line = ''] of LINES) {
      const printed = photoCredit(read(line), 'en')?.toLowerCase() ?? '';
      const lost = (line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
        (word) => !printed.includes(word) && !OPENING_WORD.test(word)
      );
      expect({ line, lost }).toEqual({ line, lost: [] });
    }
  });

  it('are counted by outcome', () => {
    const count = { parts: 0, verbatim: 0, unrecognised: 0 };
    for (const [line = ''] of LINES) count[howOf(read(line))] += 1;
    expect(count).toEqual({ parts: 222, verbatim: 141, unrecognised: 42 });
  });
});

/** What an opening says, and the print says in its own words. */
const OPENING_WORD =
  /^(?:photos?|photographs?|photograph(?:er|y)|pictures?|credit|image|source|should|read|from|on|by|file|archive|info|graphic|infographic|screengrab|still|video|screenshot|фото\p{L}*|автор\p{L}*|світлин\p{L}|знім\p{L}+|джерело|через|ілюстрація|колаж|інфографіка|карта|мапа|супутник\p{L}+|скрі?и?ншот|кадр|з|відео|стоп|архівне|надано|зображення)$/u;
