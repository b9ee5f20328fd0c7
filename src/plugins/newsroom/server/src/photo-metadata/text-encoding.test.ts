import { declaredEncoding, encodingOf, type Encoding } from './text-encoding';

/** The names in their encoding, from the letters that Windows-1252 has in the same places. */
const western = (text: string): Buffer => Buffer.from(text, 'latin1');

const cyrillic = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (letter) => {
      for (let byte = 0; byte < 256; byte += 1) {
        if (new TextDecoder('windows-1251').decode(Buffer.from([byte])) === letter) return byte;
      }
      throw new Error(`No such letter: ${letter}`);
    })
  );

describe('encodingOf', () => {
  it.each<[string, Encoding]>([
    ['Çýð Þahin', 'windows-1254'],
    ['Kýlýçdaroðlu Ýþçi', 'windows-1254'],
    ['Ayþe Yýldýz', 'windows-1254'],
    ['ÞAHÝN ÇIÐ', 'windows-1254'],
    ['Recep Erdoðan', 'windows-1254'],
    ['Þórður Sigurðsson', 'windows-1252'],
    ['Guðmundur', 'windows-1252'],
    ['Níðhöggur áíð', 'windows-1252'],
    ['Åse Østgård', 'windows-1252'],
    ['Mäkelä Pääkkönen', 'windows-1252'],
    ['ÅÄÖ Åkesson', 'windows-1252'],
    ['Zoë Señora Müller', 'windows-1252'],
    ['Ýmir Þorsteinn Sigurðsson', 'windows-1252'],
    ['Micha³ Nowak', 'windows-1250'],
    ['£ukasz W¹sik', 'windows-1250'],
  ])('of %s is %s', (text, encoding) => {
    expect(encodingOf([western(text)])).toEqual({ encoding, sure: true });
  });

  it.each(['Микола Тис', 'Їжак', 'Фото AFP', 'Ґанок Єви', 'КИЇВ'])('of %s is Cyrillic', (text) => {
    expect(encodingOf([cyrillic(text)])).toEqual({ encoding: 'windows-1251', sure: true });
  });

  it('takes a short name for what its neighbours are', () => {
    const neighbours = ['Çýð', 'Yýldýz Þahin'].map(western);
    expect(encodingOf(neighbours).encoding).toBe('windows-1254');
  });

  it('says when it may be one or the other', () => {
    expect(encodingOf([western('Guðni')])).toEqual({ encoding: 'windows-1252', sure: false });
  });
});

describe('declaredEncoding', () => {
  it.each([
    ['\x1b-A', 'windows-1252'],
    ['\x1b.A', 'windows-1252'],
    ['\x1b-M', 'windows-1254'],
    ['\x1b-L', 'iso-8859-5'],
    ['\x1b%G', null],
    ['', null],
  ])('of %j is %s', (sequence, encoding) => {
    expect(declaredEncoding(Buffer.from(sequence, 'latin1'))).toBe(encoding);
  });
});
