import XmlBuilder from 'fast-xml-builder';

import type { XmlElement } from '../../../domain/xml-element';

const builder = new XmlBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  format: true,
  suppressEmptyNode: true,
});

const DECLARATION = { '?xml': [{ '#text': '' }], ':@': { version: '1.0', encoding: 'UTF-8' } };

/** An XML 1.0 document in UTF-8. The texts must be such that XML can write them. */
export function writeXml(root: XmlElement): string {
  return builder.build([DECLARATION, node(root)]);
}

/** In the library's own form. */
function node({ name, attributes, children }: XmlElement): object {
  const inside = children.map((child) =>
    typeof child === 'string' ? { '#text': child } : node(child)
  );
  return { [name]: inside, ':@': attributes };
}
