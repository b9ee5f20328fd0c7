/** A part of an XML document; whoever writes it escapes. */
export interface XmlElement {
  /** With its prefix, such as `dc:creator`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: ReadonlyArray<XmlElement | string>;
}

type Value = string | number | null | undefined;

/** Attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  children: XmlElement['children'] = []
): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]): Array<[string, string]> =>
    value === null || value === undefined ? [] : [[key, String(value)]]
  );
  return { name, attributes: Object.fromEntries(given), children };
}

/** An element that holds a text, or none at all where there is no text. */
export function textElement(
  name: string,
  text: Value,
  attributes: Readonly<Record<string, Value>> = {}
): XmlElement[] {
  return text === null || text === undefined ? [] : [element(name, attributes, [String(text)])];
}
