import { readXmp } from './xmp-block';

const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ' +
  'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ' +
  'xmlns:exif="http://ns.adobe.com/exif/1.0/"';

function packet(properties: string, attributes = ''): string {
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about="" ${NAMESPACES} ${attributes}>${properties}</rdf:Description>` +
    '</rdf:RDF></x:xmpmeta>   <?xpacket end="w"?>'
  );
}

const CREDIT = '<photoshop:Credit>AFP</photoshop:Credit>';

function textsIn(xmp: string | Buffer): Record<string, string> {
  const { values } = readXmp(Buffer.from(xmp as string));
  return Object.fromEntries(Object.entries(values).map(([name, found]) => [name, found.value]));
}

describe('readXmp', () => {
  it.each<[string, string, Record<string, string>]>([
    ['an element', packet(CREDIT), { credit: 'AFP' }],
    ['an attribute', packet('', 'photoshop:Credit="AFP"'), { credit: 'AFP' }],
    [
      'another prefix',
      packet('<p:Credit xmlns:p="http://ns.adobe.com/photoshop/1.0/">AFP</p:Credit>'),
      { credit: 'AFP' },
    ],
    [
      'entities of XML itself',
      packet('<photoshop:Credit>A &amp; B &#x406;</photoshop:Credit>'),
      { credit: 'A & B І' },
    ],
    [
      'CDATA',
      packet('<photoshop:Credit><![CDATA[A & B]]></photoshop:Credit>'),
      { credit: 'A & B' },
    ],
    [
      'a sequence of creators',
      packet(
        '<dc:creator><rdf:Seq><rdf:li>Ann Sample</rdf:li><rdf:li>Микола Зразок</rdf:li><rdf:li>Ann Sample</rdf:li></rdf:Seq></dc:creator>'
      ),
      { creator: 'Ann Sample, Микола Зразок' },
    ],
    [
      'a creator without a list',
      packet('<dc:creator>Ann Sample</dc:creator>'),
      { creator: 'Ann Sample' },
    ],
    [
      'the default of several languages',
      packet(
        '<dc:description><rdf:Alt><rdf:li xml:lang="uk">Львів</rdf:li><rdf:li xml:lang="x-default">Lviv</rdf:li></rdf:Alt></dc:description>'
      ),
      { caption: 'Lviv' },
    ],
    [
      'the first of several languages',
      packet(
        '<dc:description><rdf:Alt><rdf:li xml:lang="uk">Львів</rdf:li><rdf:li xml:lang="en">Lviv</rdf:li></rdf:Alt></dc:description>'
      ),
      { caption: 'Львів' },
    ],
    [
      'a reference',
      packet(
        '<Iptc4xmpExt:DigitalSourceType rdf:resource="http://cv.iptc.org/newscodes/digitalsourcetype/print"/>'
      ),
      { digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/print' },
    ],
    [
      'the more precise of two dates',
      packet(
        '<photoshop:DateCreated>2024-02-01</photoshop:DateCreated><exif:DateTimeOriginal>2024-02-01T17:25:00+02:00</exif:DateTimeOriginal>'
      ),
      { takenAt: '2024-02-01T17:25:00+02:00' },
    ],
    ['no value of a blank', packet('<photoshop:Credit> \n </photoshop:Credit>'), {}],
    [
      'no value of a structure',
      packet(
        '<photoshop:Credit rdf:parseType="Resource"><dc:title>AFP</dc:title></photoshop:Credit>'
      ),
      {},
    ],
    ['nothing outside of RDF', `<a ${NAMESPACES}>${CREDIT}</a>`, {}],
    ['nothing else', packet('<dc:title>AFP</dc:title>'), {}],
  ])('reads %s', (_name, xmp, values) => {
    expect(textsIn(xmp)).toEqual(values);
    expect(readXmp(Buffer.from(xmp)).whole).toBe(true);
  });

  it('reads UTF-16 and padding', () => {
    expect(textsIn(Buffer.from(packet(CREDIT), 'utf16le'))).toEqual({});
    expect(textsIn(Buffer.from(`\uFEFF${packet(CREDIT)}`, 'utf16le'))).toEqual({ credit: 'AFP' });
    expect(textsIn(`${packet(CREDIT)}\0\0`)).toEqual({ credit: 'AFP' });
  });

  it('keeps no control characters and no endless text', () => {
    expect(textsIn(packet('<dc:description>a\u0085b&#13;&#10;c</dc:description>'))).toEqual({
      caption: 'ab\nc',
    });
    const long = packet(`<dc:description>${'x'.repeat(20_000)}</dc:description>`);
    expect(textsIn(long).caption).toHaveLength(10_000);
  });

  it.each<[string, string | Buffer, Record<string, string>]>([
    ['a packet that ends too early', packet(CREDIT).slice(0, -60), { credit: 'AFP' }],
    ['garbage', 'garbage', {}],
    ['nothing', '', {}],
    ['bytes that are no text', Buffer.from([0x3c, 0xff, 0xfe, 0xfd]), {}],
    ['an undeclared prefix', packet('<no:way/>'), {}],
    ['an unknown entity', packet('<photoshop:Credit>&boom;</photoshop:Credit>'), {}],
    [
      'an entity bomb',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${packet('<photoshop:Credit>&b;</photoshop:Credit>')}`,
      {},
    ],
    [
      'an external entity',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${packet('<photoshop:Credit>&a;</photoshop:Credit>')}`,
      {},
    ],
    ['a nest a hundred thousand deep', packet('<dc:a>'.repeat(100_000)), {}],
    ['fifty megabytes', packet(`<dc:description>${'x'.repeat(50_000_000)}</dc:description>`), {}],
  ])('reports %s', (_name, xmp, values) => {
    expect(readXmp(Buffer.from(xmp as string)).whole).toBe(false);
    expect(textsIn(xmp)).toEqual(values);
  });

  it('takes a limited number of values', () => {
    const items = Array.from({ length: 1000 }, (_item, index) => `<rdf:li>N${index}</rdf:li>`);
    const many = packet(`<dc:creator><rdf:Seq>${items.join('')}</rdf:Seq></dc:creator>`);
    expect(textsIn(many).creator?.split(', ')).toHaveLength(50);
  });
});
