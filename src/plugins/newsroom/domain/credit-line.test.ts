import { parseCreditLine } from './credit-line';
import { photoCredit } from './photo-credit';

type Row = [string, string | null, string | null, string | null, string[]?];

/** What a flag says of the picture. */
const FLAGGED_KINDS: Record<string, string> = {
  File: 'archive',
  Pool: 'pool',
  Handout: 'handout',
  Courtesy: 'courtesy',
};

describe('parseCreditLine', () => {
  it.each<Row>([
    [
      'Photo by Mykola Tys/Global Images Ukraine via Getty Images',
      'Mykola Tys',
      'Global Images Ukraine',
      'Getty Images',
    ],
    ['Pier Marco Tacca/Getty Images', 'Pier Marco Tacca', 'Getty Images', null],
    ['© Ed Ram/Getty Images', 'Ed Ram', 'Getty Images', null, ['©']],
    ['Aaron Chown/PA', 'Aaron Chown', 'PA', null],
    ['SERGEI SUPINSKY/AFP via Getty Images', 'SERGEI SUPINSKY', 'AFP', 'Getty Images'],
    ['Photo by Genya SAVILOV / AFP', 'Genya SAVILOV', 'AFP', null],
    [
      'Salwan Georges/The Washington Post/Getty Images',
      'Salwan Georges',
      'The Washington Post/Getty Images',
      null,
    ],
    [
      'Photo: X/Ukrinform/Future Publishing via Getty Images',
      'X',
      'Ukrinform/Future Publishing',
      'Getty Images',
    ],
    ['AP Photo/Efrem Lukatsky', 'Efrem Lukatsky', 'AP', null],
    ['AP Photo/X, File', 'X', 'AP', null, ['File']],
    ['REUTERS/Gleb Garanich', 'Gleb Garanich', 'REUTERS', null],
    ['REUTERS/X/File Photo', 'X', 'REUTERS', null, ['File']],
    ['EPA-EFE/X', 'X', 'EPA-EFE', null],
    [
      'Ukrainian Presidential Press Office via AP',
      null,
      'Ukrainian Presidential Press Office',
      'AP',
    ],
    ['Handout via REUTERS', null, null, 'REUTERS', ['Handout']],
    [
      'Фото: Микола Тис / Global Images Ukraine через Getty Images',
      'Микола Тис',
      'Global Images Ukraine',
      'Getty Images',
    ],
    ['Courtesy of X', null, 'X', null, ['Courtesy']],
    ['The Kyiv Independent', null, 'The Kyiv Independent', null],
    ['Wikimedia Commons/X/CC BY-SA 4.0', 'X', 'Wikimedia Commons', null, ['CC BY-SA 4.0']],
  ])('%s', (line, photographer, agency, distributor, flags = []) => {
    const { kind, sure, ...parts } = parseCreditLine(line);
    expect({ ...parts, sure }).toEqual({ photographer, agency, distributor, flags, sure: true });
    expect(kind).toBe(FLAGGED_KINDS[flags[0] ?? ''] ?? null);
    expect(parseCreditLine(`(${line})`)).toEqual(parseCreditLine(line));
  });

  it.each<Row>([
    ['', null, null, null],
    [' ( ) ', null, null, null],
    ['Photo by', null, null, null],
    ['Mykola Tys', 'Mykola Tys', null, null],
    ['(Photo by Mykola Tys.)', 'Mykola Tys', null, null],
    ['Ann Sample/Sample Ltd.', 'Ann Sample', 'Sample Ltd.', null],
    ['PHOTOS BY  Mykola\u00A0Tys', 'Mykola Tys', null, null],
    ['Photo via Getty Images', null, null, 'Getty Images'],
    ['Photo courtesy of X', null, 'X', null, ['Courtesy']],
    ['Фото УНІАН', null, 'УНІАН', null],
    ['Фото: Офіс Президента', null, 'Офіс Президента', null],
    ['Image Press Agency', null, 'Image Press Agency', null],
    ['© 2024 Ed Ram/Getty Images', 'Ed Ram', 'Getty Images', null, ['©']],
    ['Ann Sample/Pool via AP, File', 'Ann Sample', null, 'AP', ['File', 'Pool']],
    ['Pool photo via AP', null, null, 'AP', ['Pool']],
    ['Ann Sample/AFP via Getty Images via AP', 'Ann Sample', 'AFP/Getty Images', 'AP'],
    ['Ann Sample, public domain', 'Ann Sample', null, null, ['public domain']],
    ['AFP/Getty Images', null, 'AFP/Getty Images', null],
    ['Ann Sample//Getty Images/', 'Ann Sample', 'Getty Images', null],
    ['Olivia Sample', 'Olivia Sample', null, null],
    ['Ann (Annie) Sample/AP', 'Ann (Annie) Sample', 'AP', null],
  ])('%j too', (line, photographer, agency, distributor, flags = []) => {
    const { kind, sure, ...parts } = parseCreditLine(line);
    expect(parts).toEqual({ photographer, agency, distributor, flags });
    expect(kind).toBe(FLAGGED_KINDS[flags[0] ?? ''] ?? null);
    expect(sure).toBe(photographer !== null || agency !== null || distributor !== null);
  });

  it.each([
    'Photo by Mykola Tys',
    'Photo by Getty Images',
    'Photo by Mykola Tys/Global Images Ukraine',
    'Photo by Mykola Tys via Getty Images',
    'Photo by Global Images Ukraine via Getty Images',
    'Photo by Mykola Tys/Global Images Ukraine via Getty Images',
    'Photo by Ann Sample/Ukrinform/Future Publishing via Getty Images',
    'Photo via Getty Images',
  ])('comes back the same: %s', (line) => {
    expect(photoCredit({ ...parseCreditLine(line), creditLine: null }, 'en')).toBe(line);
  });

  it.each([
    'Фото: Микола Тис',
    'Фото: Getty Images',
    'Фото: Микола Тис/Укрінформ',
    'Фото: Микола Тис через Getty Images',
    'Фото: Укрінформ через Getty Images',
    'Фото: Микола Тис/Global Images Ukraine через Getty Images',
  ])('comes back the same: %s', (line) => {
    expect(photoCredit({ ...parseCreditLine(line), creditLine: null }, 'uk')).toBe(line);
  });

  it('takes a long text for no credit line', () => {
    expect(parseCreditLine('/file'.repeat(200)).flags).toEqual(['File']);
    expect(parseCreditLine('Photo by X/file'.repeat(20_000))).toEqual({
      photographer: null,
      agency: null,
      distributor: null,
      kind: null,
      flags: [],
      sure: false,
    });
  });
});
