import { type JsonObject, isObject } from '../domain/json';
import { edited } from './edit';
import { insertProperties, propertyOf, takeOutProperty } from './properties';
import type { TypeScript } from './script';

/**
 * Adds attributes to the text of a schema and leaves the rest of the text as it is.
 * @returns `null` for a text that is no schema
 */
export function withAttributes(
  compiler: TypeScript,
  text: string,
  attributes: JsonObject
): string | null {
  const object = attributesIn(compiler, text);
  if (!object) return null;
  const lines = Object.entries(attributes).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value, null, 2)}`
  );
  const result = edited(text, insertProperties(object.getSourceFile(), object, lines, false));
  return isJson(result) ? result : null;
}

/** Takes attributes out of the text of a schema. @returns `null` for a text that is no schema */
export function withoutAttributes(
  compiler: TypeScript,
  text: string,
  names: readonly string[]
): string | null {
  const object = attributesIn(compiler, text);
  if (!object) return null;
  const parts = names.flatMap((name) => propertyOf(compiler, object, name) ?? []);
  const source = object.getSourceFile();
  const edits = parts.map((part) => takeOutProperty(source, part));
  const last = object.properties.findLast((part) => !parts.includes(part));
  if (last && parts.some((part) => part === object.properties.at(-1))) {
    edits.push({ at: text.indexOf(',', last.getEnd()), length: 1, text: '' });
  }
  const result = edited(text, edits);
  return isJson(result) ? result : null;
}

function attributesIn(compiler: TypeScript, text: string) {
  if (!isJson(text)) return null;
  const { ESNext } = compiler.ScriptTarget;
  const kind = compiler.ScriptKind.JSON;
  const [statement] = compiler.createSourceFile('a.json', text, ESNext, true, kind).statements;
  if (!statement || !compiler.isExpressionStatement(statement)) return null;
  const whole = statement.expression;
  if (!compiler.isObjectLiteralExpression(whole)) return null;
  const property = propertyOf(compiler, whole, 'attributes');
  if (!property || !compiler.isPropertyAssignment(property)) return null;
  const { initializer } = property;
  return compiler.isObjectLiteralExpression(initializer) ? initializer : null;
}

function isJson(text: string): boolean {
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}
