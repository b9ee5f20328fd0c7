import { isUnset, mostPrecise, xmpDate } from './file-date';
import { keptText, type FoundValues, type ReadBlock } from './found-values';
import { readXmpProperties, type XmpProperties } from './xmp-properties';

const DC = 'http://purl.org/dc/elements/1.1/';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';
const EXIF = 'http://ns.adobe.com/exif/1.0/';
const RIGHTS = 'http://ns.adobe.com/xap/1.0/rights/';
const IPTC_CORE = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/';
const IPTC_EXTENSION = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';

const CREATOR = `${DC}creator`;
const CREDIT = `${PHOTOSHOP}Credit`;
const SOURCE = `${PHOTOSHOP}Source`;
const DESCRIPTION = `${DC}description`;
const ALTERNATIVE_TEXT = `${IPTC_CORE}AltTextAccessibility`;
const USAGE_TERMS = `${RIGHTS}UsageTerms`;
const DATE_CREATED = `${PHOTOSHOP}DateCreated`;
const DATE_TIME_ORIGINAL = `${EXIF}DateTimeOriginal`;
const DIGITAL_SOURCE_TYPE = `${IPTC_EXTENSION}DigitalSourceType`;

const WANTED: ReadonlySet<string> = new Set([
  CREATOR,
  CREDIT,
  SOURCE,
  DESCRIPTION,
  ALTERNATIVE_TEXT,
  USAGE_TERMS,
  DATE_CREATED,
  DATE_TIME_ORIGINAL,
  DIGITAL_SOURCE_TYPE,
]);

/** A megabyte: real packets have some kilobytes. */
const LARGEST_PACKET = 1_048_576;

/**
 * Reads the XMP of an image file by the IPTC Photo Metadata Standard's properties. Never throws.
 * A packet of more than a megabyte is not read.
 */
export function readXmp(block: Buffer): ReadBlock {
  const packet = block.length > LARGEST_PACKET ? null : packetText(block);
  if (packet === null) return { values: {}, whole: false };
  const properties = readXmpProperties(packet, WANTED);
  const values: FoundValues = {};
  const set = (field: keyof FoundValues, value: string | null): void => {
    const kept = value === null ? null : keptText(value);
    if (kept !== null) values[field] = { value: kept, from: 'xmp', cut: false };
  };
  set('creator', all(properties, CREATOR));
  set('credit', one(properties, CREDIT));
  set('source', one(properties, SOURCE));
  set('caption', one(properties, DESCRIPTION));
  set('alternativeText', one(properties, ALTERNATIVE_TEXT));
  set('usageTerms', one(properties, USAGE_TERMS));
  set('digitalSourceType', one(properties, DIGITAL_SOURCE_TYPE));
  const written = [DATE_CREATED, DATE_TIME_ORIGINAL].map((name) => one(properties, name) ?? '');
  const dates = written.map((text) => {
    const date = xmpDate(text);
    return date === null ? null : { value: date };
  });
  set('takenAt', mostPrecise(dates)?.value ?? null);
  const isDated = written.every((text) => isUnset(text) || xmpDate(text) !== null);
  return { values, whole: properties.whole && isDated };
}

/** UTF-8, as image files must have it; or UTF-16, which a byte order mark gives away. */
function packetText(block: Buffer): string | null {
  const mark = block.toString('latin1', 0, 2);
  const encoding = mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(block).replace(/\0+$/, '');
  } catch {
    // Not text: the caller says that the packet could not be read.
    return null;
  }
}

function all({ values }: XmpProperties, name: string): string | null {
  const texts = (values.get(name) ?? []).map((value) => value.text.trim());
  return texts.length === 0 ? null : [...new Set(texts)].join(', ');
}

/** Of several languages the default one, which comes first if it is not named. */
function one({ values }: XmpProperties, name: string): string | null {
  const list = values.get(name) ?? [];
  return (list.find(({ language }) => language === 'x-default') ?? list[0])?.text ?? null;
}
