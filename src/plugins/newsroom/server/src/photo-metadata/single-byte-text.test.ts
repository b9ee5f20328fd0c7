import { singleByteText } from './single-byte-text';

const bytes = {
  windows1251: Buffer.from([0xcc, 0xe8, 0xea, 0xee, 0xeb, 0xe0, 0x20, 0xd2, 0xe8, 0xf1]),
  windows1251Short: Buffer.from([0xaf, 0xe6, 0xe0, 0xea]),
  latin1: Buffer.from('Zoë Señora Müller', 'latin1'),
  windows1252: Buffer.from([0x93, 0x48, 0x69, 0x94]),
};

describe('singleByteText', () => {
  it.each<[string, Buffer, string]>([
    ['plain letters', Buffer.from('Mykola Tys'), 'Mykola Tys'],
    ['UTF-8', Buffer.from('Микола Тис'), 'Микола Тис'],
    ['UTF-8 with accents', Buffer.from('© Zoë'), '© Zoë'],
    ['Windows-1251', bytes.windows1251, 'Микола Тис'],
    ['Windows-1251, Ukrainian letters', bytes.windows1251Short, 'Їжак'],
    ['Latin-1', bytes.latin1, 'Zoë Señora Müller'],
    ['Windows-1252 quotation marks', bytes.windows1252, '“Hi”'],
    ['Latin-1 with an accent at its end', Buffer.from('José', 'latin1'), 'José'],
    ['nothing', Buffer.alloc(0), ''],
  ])('reads %s', (_name, input, text) => {
    expect(singleByteText(input)).toEqual({ text, cut: false });
  });

  it.each([
    ['М', 1],
    ['Микола', 1],
    ['Київ €', 1],
    ['Київ €', 2],
  ])('drops a character of which %s misses %i bytes', (text, missing) => {
    const whole = Buffer.from(`Фото ${text}`);
    const cut = whole.subarray(0, whole.length - missing);
    expect(singleByteText(cut)).toEqual({ text: `Фото ${text}`.slice(0, -1), cut: true });
  });
});
