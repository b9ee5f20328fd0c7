import type ts from 'typescript';

import type { Edit } from './edit';
import type { TypeScript } from './script';

/** The property of an object with a name, quoted or not. */
export function propertyOf(
  compiler: TypeScript,
  object: ts.ObjectLiteralExpression,
  name: string
): ts.ObjectLiteralElementLike | undefined {
  return object.properties.find((property) => {
    const given = property.name;
    if (!given) return false;
    const isPlain = compiler.isIdentifier(given) || compiler.isStringLiteralLike(given);
    return isPlain && given.text === name;
  });
}

/**
 * Puts properties at the end of an object, as its others are indented.
 *
 * @param properties each as it stands at the beginning of a line, without a comma
 * @param hasLastComma whether the last may have a comma, as in scripts
 */
export function insertProperties(
  source: ts.SourceFile,
  object: ts.ObjectLiteralExpression,
  properties: readonly string[],
  hasLastComma = true
): Edit[] {
  const { text } = source;
  const close = object.getEnd() - 1;
  const [first] = object.properties;
  const last = object.properties.at(-1);
  const outer = indentAt(text, isFirstOnLine(text, close) ? close : object.getStart(source));
  const inner =
    first && isFirstOnLine(text, first.getStart(source))
      ? indentAt(text, first.getStart(source))
      : `${outer}${outer.includes('\t') ? '\t' : '  '}`;
  const lines = properties.map((property) => inner + property.replaceAll('\n', `\n${inner}`));
  const block = lines.join(',\n') + (hasLastComma ? ',' : '');
  const edits: Edit[] = [];
  if (last && !object.properties.hasTrailingComma) {
    edits.push({ at: last.getEnd(), length: 0, text: ',' });
  }
  const end = isFirstOnLine(text, close) ? lineStart(text, close) : close;
  const from = end === close ? text.slice(0, close).trimEnd().length : end;
  const added = end === close ? `\n${block}\n${outer}` : `${block}\n`;
  edits.push({ at: from, length: end - from, text: withEnds(text, added) });
  return edits;
}

/** Takes a property out, and its lines where nothing else stands on them. */
export function takeOutProperty(source: ts.SourceFile, property: ts.Node): Edit {
  const { text } = source;
  return takeOut(text, property.getStart(source), property.getEnd(), /^\s*,/);
}

/** Takes a statement out, and its lines where nothing else stands on them. */
export function takeOutStatement(source: ts.SourceFile, statement: ts.Node): Edit {
  return takeOut(source.text, statement.getStart(source), statement.getEnd());
}

function takeOut(text: string, from: number, to: number, also?: RegExp): Edit {
  let start = from;
  let end = to + (also?.exec(text.slice(to))?.[0].length ?? 0);
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end));
  if (isFirstOnLine(text, start) && rest) {
    start = lineStart(text, start);
    end += rest[0].length;
  }
  return { at: start, length: end - start, text: '' };
}

/** As the lines of the text end. */
export function withEnds(text: string, added: string): string {
  return text.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function isFirstOnLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === '';
}

/** Of the line that a place is on. */
export function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at)))?.[0] ?? '';
}
