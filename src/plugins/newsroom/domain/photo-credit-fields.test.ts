import { photoCredit } from './photo-credit';
import { NO_CREDIT as NOTHING, type CreditFields } from './credit-fields';
import { creditConflicts, creditFieldsOf } from './photo-credit-fields';

describe('creditFieldsOf', () => {
  it.each<[string, Partial<CreditFields>]>([
    [
      '(Photo by Mykola Tys/Global Images Ukraine via Getty Images)',
      {
        photographer: 'Mykola Tys',
        agency: 'Global Images Ukraine',
        distributor: 'Getty Images',
      },
    ],
    ['Фото: Микола Тис / Укрінформ', { photographer: 'Микола Тис', agency: 'Укрінформ' }],
    ['  Photo via\nGetty Images ', { distributor: 'Getty Images' }],
    [
      '(AP Photo/Ann Sample, File)',
      {
        photographer: 'Ann Sample',
        agency: 'AP',
        creditLine: 'AP Photo/Ann Sample, File',
        kind: 'archive',
      },
    ],
    [
      'Handout via REUTERS',
      { distributor: 'REUTERS', creditLine: 'Handout via REUTERS', kind: 'handout' },
    ],
    [
      'Courtesy of the Sample family (2024)',
      {
        agency: 'the Sample family (2024)',
        creditLine: 'Courtesy of the Sample family (2024)',
        kind: 'courtesy',
      },
    ],
    ['File', { creditLine: 'File', kind: 'archive' }],
    ['( / )', { creditLine: '/' }],
  ])('%j', (text, fields) => {
    expect(creditFieldsOf(text)).toEqual({ ...NOTHING, ...fields });
  });

  it.each(['', '  ', '\u200B', 'x'.repeat(256)])('%j is no credit line', (text) => {
    expect(creditFieldsOf(text)).toBeNull();
  });

  it.each([
    'Photo by Mykola Tys/Global Images Ukraine via Getty Images',
    'AP Photo/Ann Sample, File',
    'Handout via REUTERS',
  ])('readers get %j back', (line) => {
    expect(photoCredit(creditFieldsOf(`(${line})`) ?? NOTHING, 'en')).toBe(line);
  });
});

describe('creditConflicts', () => {
  it.each<[string, Partial<CreditFields>, Partial<CreditFields>, string[]]>([
    ['the same', { photographer: 'Ann Sample' }, { photographer: 'Ann Sample' }, []],
    ['capitals', { photographer: 'Ann SAMPLE' }, { photographer: 'Ann Sample' }, []],
    ['spaces', { photographer: 'Ann\u00A0 Sample ' }, { photographer: 'Ann Sample' }, []],
    ['one is silent', { photographer: 'Ann Sample' }, { agency: 'AFP' }, []],
    ['blank is silent', { agency: '  ' }, { agency: 'AFP' }, []],
    ['another person', { photographer: 'Ann Sample' }, { photographer: 'Bo' }, ['photographer']],
    [
      'a verbatim line names another person',
      { photographer: 'Bo', creditLine: 'AP Photo/Ann Sample, File' },
      { photographer: 'Bo', agency: 'AP' },
      ['photographer'],
    ],
    [
      'another agency and distributor',
      { agency: 'AFP', distributor: 'AP' },
      { agency: 'EPA', distributor: 'Getty Images' },
      ['agency', 'distributor'],
    ],
  ])('%s', (_name, one, other, parts) => {
    expect(creditConflicts({ ...NOTHING, ...one }, { ...NOTHING, ...other })).toEqual(parts);
    expect(creditConflicts({ ...NOTHING, ...other }, { ...NOTHING, ...one })).toEqual(parts);
  });
});
