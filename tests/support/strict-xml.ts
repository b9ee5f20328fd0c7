import { SaxesParser } from 'saxes';

/** An element as a parser that knows namespaces has read it. */
export interface ReadElement {
  /** With its prefix. */
  name: string;
  /** The namespace of its name. */
  uri: string;
  attributes: Record<string, string>;
  text: string;
  children: ReadElement[];
}

/** Reads an XML document. @throws when it is not well-formed, or a prefix means nothing */
export function readXml(document: string): ReadElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: ReadElement = { name: '', uri: '', attributes: {}, text: '', children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    const pairs = Object.values(attributes).map(({ name: key, value }) => [key, value]);
    const element = { name, uri, attributes: Object.fromEntries(pairs), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(document).close();
  const [first] = root.children;
  if (!first) throw new Error('The document is empty.');
  return first;
}

/** All elements of a name, at any depth. */
export function elementsOf(element: ReadElement, name: string): ReadElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ]);
}

/** The texts of all elements of a name. */
export function textsOf(element: ReadElement, name: string): string[] {
  return elementsOf(element, name).map(({ text }) => text);
}
