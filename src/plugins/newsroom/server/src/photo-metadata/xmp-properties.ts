import { SaxesParser, type SaxesTagNS } from 'saxes';

/** One value of a property, with its language where it is one of several (`xml:lang`). */
export interface XmpValue {
  text: string;
  language: string | null;
}

export interface XmpProperties {
  /** By namespace and name, joined as in `http://purl.org/dc/elements/1.1/creator`. */
  values: Map<string, XmpValue[]>;
  /** Whether the whole packet could be read. */
  whole: boolean;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Real packets nest a dozen deep; the parser's work grows with the square of the depth. */
const DEEPEST = 50;
/** Real properties have a few values: creators, languages. */
const MOST_VALUES = 50;

/**
 * Reads the properties of an XMP packet (ISO 16684-1) that are texts or lists of texts; deeper
 * structures are passed over. Never throws: a packet that is not well-formed gives what stands
 * before the fault. A packet with a document type, which XMP has no use for, is not read at all,
 * so that no entity is ever expanded.
 *
 * @param wanted names of the properties, in the notation of the result
 */
export function readXmpProperties(packet: string, wanted: ReadonlySet<string>): XmpProperties {
  const values = new Map<string, XmpValue[]>();
  if (packet.includes('<!DOCTYPE')) return { values, whole: false };
  const open: OpenElement[] = [];
  const add = (name: string, value: XmpValue): void => {
    const list = values.get(name) ?? [];
    if (wanted.has(name) && value.text.trim() !== '' && list.length < MOST_VALUES) {
      values.set(name, [...list, value]);
    }
  };

  const parser = new SaxesParser({ xmlns: true, position: false });
  const onText = (text: string): void => {
    const element = open.at(-1);
    if (element?.property) element.text.push(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) throw new Error('The XMP packet is nested too deep.');
    const element = openElement(tag, open);
    open.push(element);
    if (element.name === `${RDF}Description`) addAttributes(tag, open, add);
    const resource = attribute(tag, RDF, 'resource');
    if (element.property && resource !== null) add(element.property, plainValue(resource));
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element?.property) return;
    add(element.property, { text: element.text.join(''), language: element.language });
  });
  try {
    parser.write(packet).close();
    return { values, whole: true };
  } catch {
    // What is malformed is reported as not whole; the fault itself helps nobody.
    return { values, whole: false };
  }
}

interface OpenElement {
  name: string;
  /** The property that a text in this element is a value of. */
  property: string | null;
  language: string | null;
  text: string[];
}

/** A value is the text of a property's element, or of an item in the list inside it. */
function openElement(tag: SaxesTagNS, open: readonly OpenElement[]): OpenElement {
  const name = tag.uri + tag.local;
  const parent = open.at(-1)?.name;
  const language = attribute(tag, XML, 'lang');
  const owner = isList(parent) && name === `${RDF}li` ? open.at(-2) : undefined;
  const own = isSubject(open) && name !== `${RDF}Description` ? name : null;
  return { name, property: owner?.property ?? own, language, text: [] };
}

function isSubject(open: readonly OpenElement[]): boolean {
  return open.at(-1)?.name === `${RDF}Description` && open.at(-2)?.name === `${RDF}RDF`;
}

function isList(name: string | undefined): boolean {
  return name === `${RDF}Seq` || name === `${RDF}Bag` || name === `${RDF}Alt`;
}

/** Simple properties may be written as attributes of their subject. */
function addAttributes(
  tag: SaxesTagNS,
  open: readonly OpenElement[],
  add: (name: string, value: XmpValue) => void
): void {
  if (open.at(-2)?.name !== `${RDF}RDF`) return;
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    if (uri !== RDF && uri !== XML && uri !== XMLNS) add(uri + local, plainValue(value));
  }
}

function attribute(tag: SaxesTagNS, uri: string, local: string): string | null {
  const all = Object.values(tag.attributes);
  return all.find((entry) => entry.uri === uri && entry.local === local)?.value ?? null;
}

function plainValue(value: string): XmpValue {
  return { text: value, language: null };
}
