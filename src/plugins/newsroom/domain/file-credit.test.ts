import { creatorDispute, fileCredit } from './file-credit';
import { photoCredit } from './photo-credit';
import type { FoundText } from './photo-metadata';

function found(value: string | null): FoundText | null {
  return value === null ? null : { value, from: 'xmp', cut: false };
}

type Row = [
  creator: string | null,
  credit: string | null,
  photographer: string | null,
  agency: string | null,
  distributor: string | null,
  creditLine?: string | null,
];

describe('fileCredit', () => {
  it.each<Row>([
    [null, null, null, null, null],
    ['Mykola Tys', null, 'Mykola Tys', null, null],
    [
      'Mykola Tys',
      'Global Images Ukraine via Getty Images',
      'Mykola Tys',
      'Global Images Ukraine',
      'Getty Images',
    ],
    ['Gleb Garanich', 'REUTERS', 'Gleb Garanich', 'REUTERS', null],
    ['SERGEI SUPINSKY', 'AFP via Getty Images', 'SERGEI SUPINSKY', 'AFP', 'Getty Images'],
    ['Sergei Supinsky', 'SERGEI SUPINSKY/AFP', 'SERGEI SUPINSKY', 'AFP', null],
    ['Ann Sample', 'Samplewire', 'Ann Sample', 'Samplewire', null],
    ['Ann Sample', 'Ann Sample', 'Ann Sample', null, null],
    ['Ann Sample', 'Bo Sample/AFP', 'Bo Sample', 'AFP', null],
    ['Ann Sample, Bo Sample', 'AFP', 'Ann Sample, Bo Sample', 'AFP', null],
    ['STR', 'AFP', null, 'AFP', null],
    ['Uncredited', 'AP', null, 'AP', null],
    ['Handout', 'REUTERS', null, 'REUTERS', null, 'Handout/REUTERS'],
    ['-', null, null, null, null],
    [
      'Ukrainian Presidential Press Office',
      null,
      null,
      'Ukrainian Presidential Press Office',
      null,
    ],
    ['Getty Images', 'AFP via Getty Images', null, 'AFP', 'Getty Images'],
    ['Ann Sample', 'Pool via AP', 'Ann Sample', null, 'AP', 'Ann Sample/Pool via AP'],
    [null, 'x'.repeat(300), null, null, null],
  ])('%s | %s', (creator, credit, photographer, agency, distributor, creditLine = null) => {
    const fields = fileCredit({ creator: found(creator), credit: found(credit) });
    expect({
      photographer: fields.photographer?.value ?? null,
      agency: fields.agency?.value ?? null,
      distributor: fields.distributor?.value ?? null,
      creditLine: fields.creditLine?.value ?? null,
    }).toEqual({ photographer, agency, distributor, creditLine });
  });

  it.each<[string | null, string | null, string | null, string | null, string | null]>([
    // creator, credit, source, then what is printed, and the photographer
    [
      'Jane Roe',
      'Getty Images',
      'Global Images Ukraine',
      'Photo by Jane Roe/Global Images Ukraine via Getty Images',
      'Jane Roe',
    ],
    ['Jane Roe', 'AFP', 'Getty Images', 'Photo by Jane Roe/AFP via Getty Images', 'Jane Roe'],
    [
      'Jane Roe',
      'AFP via Getty Images',
      'AFP',
      'Photo by Jane Roe/AFP via Getty Images',
      'Jane Roe',
    ],
    [
      'Jane Roe',
      'Getty Images',
      'Getty Images Europe',
      'Photo by Jane Roe/Getty Images',
      'Jane Roe',
    ],
    ['Jane Roe', 'REUTERS', 'X00217', 'Photo by Jane Roe/REUTERS', 'Jane Roe'],
    ['Jane Roe', 'AP', 'FR170000 AP', 'Photo by Jane Roe/AP', 'Jane Roe'],
    ['Jane Roe', null, 'Samplewire', 'Photo by Jane Roe/Samplewire', 'Jane Roe'],
    [null, null, 'UNIAN', 'Photo by UNIAN', null],
    ['Jane Roe', 'AFP', 'Jane Roe', 'Photo by Jane Roe/AFP', 'Jane Roe'],
    ['Jane Roe/AFP', 'AFP', null, 'Photo by Jane Roe/AFP', 'Jane Roe'],
    [
      'JANE ROE/AFP',
      'AFP via Getty Images',
      null,
      'Photo by JANE ROE/AFP via Getty Images',
      'JANE ROE',
    ],
    [
      'Jane Roe',
      '©1985 Jane Roe: www.example.org',
      null,
      '©1985 Jane Roe: www.example.org',
      'Jane Roe',
    ],
    ['Jane Roe', '© Jane Roe', null, '© Jane Roe', 'Jane Roe'],
    ['Jane Roe', '© 2024 AFP', null, 'Jane Roe/© 2024 AFP', 'Jane Roe'],
    [
      'Jane Roe',
      'Jane Roe for The Example Times',
      null,
      'Jane Roe for The Example Times',
      'Jane Roe',
    ],
    ['Jane Roe', 'The Example Times', null, 'Photo by Jane Roe/The Example Times', 'Jane Roe'],
    ['HANDOUT', 'AFP', null, 'HANDOUT/AFP', null],
    ['POOL', 'AFP via Getty Images', null, 'POOL/AFP via Getty Images', null],
    ['Jane Roe', 'AFP', 'POOL', 'Jane Roe/POOL/AFP', 'Jane Roe'],
    ['Jane Roe', 'Pool/AFP', null, 'Jane Roe/Pool/AFP', 'Jane Roe'],
    ['Jane Roe', 'Photo by Pool/AFP', null, 'Jane Roe/Pool/AFP', 'Jane Roe'],
    ['Example Press Service', 'REUTERS', null, 'Photo by Example Press Service via REUTERS', null],
    ['STRINGER', 'REUTERS', null, 'Photo by REUTERS', null],
    [null, 'Made with Google AI', null, 'Made with Google AI', null],
    ['Олена Зразкова', 'Укрінформ', null, 'Photo by Олена Зразкова/Укрінформ', 'Олена Зразкова'],
    [
      'Jane Roe',
      'Photo provided by the family',
      null,
      'Jane Roe/Photo provided by the family',
      'Jane Roe',
    ],
  ])('%s | %s | %s is printed %s', (creator, credit, source, printed, photographer) => {
    const fields = fileCredit({
      creator: found(creator),
      credit: found(credit),
      source: found(source),
    });
    const value = (part: FoundText | null) => part?.value ?? null;
    const credited = photoCredit(
      {
        photographer: value(fields.photographer),
        agency: value(fields.agency),
        distributor: value(fields.distributor),
        creditLine: value(fields.creditLine),
        kind: fields.kind?.value ?? null,
      },
      'en'
    );
    expect([credited, value(fields.photographer)]).toEqual([printed, photographer]);
  });

  it('says of each part where it stood and of the last that it may be cut', () => {
    const creator: FoundText = { value: 'Ann Sample', from: 'xmp', cut: false };
    const credit: FoundText = { value: 'AFP via Getty', from: 'iptc', cut: true };
    expect(fileCredit({ creator, credit })).toEqual({
      photographer: creator,
      agency: { value: 'AFP', from: 'iptc', cut: false },
      distributor: { value: 'Getty', from: 'iptc', cut: true },
      creditLine: null,
      kind: null,
    });
  });
});

describe('creatorDispute', () => {
  it.each([
    ['Jane Roe', 'John Roe/AFP', true],
    ['Jane Roe', 'JANE ROE/AFP', false],
    ['Jane Roe', 'Samplewire', false],
    ['Jane Roe, John Roe', 'Jane Roe/AFP', false],
    ['STR', 'Jane Roe/AFP', false],
    ['AFP', 'Jane Roe/AFP', false],
  ])('%s and %s: %s', (creator, credit, disputed) => {
    const result = creatorDispute({ creator: found(creator), credit: found(credit) });
    expect(result !== null).toBe(disputed);
  });
});
