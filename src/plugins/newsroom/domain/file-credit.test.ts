import { fileCredit } from './file-credit';
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
    ['Handout', 'REUTERS', null, 'REUTERS', null],
    ['-', null, null, null, null],
    [
      'Ukrainian Presidential Press Office',
      null,
      null,
      'Ukrainian Presidential Press Office',
      null,
    ],
    ['Getty Images', 'AFP via Getty Images', null, 'AFP', 'Getty Images'],
    ['Ann Sample', 'Pool via AP', 'Ann Sample', null, 'AP', 'Pool via AP'],
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

  it('says of each part where it stood and of the last that it may be cut', () => {
    const creator: FoundText = { value: 'Ann Sample', from: 'xmp', cut: false };
    const credit: FoundText = { value: 'AFP via Getty', from: 'iptc', cut: true };
    expect(fileCredit({ creator, credit })).toEqual({
      photographer: creator,
      agency: { value: 'AFP', from: 'iptc', cut: false },
      distributor: { value: 'Getty', from: 'iptc', cut: true },
      creditLine: null,
    });
  });
});
