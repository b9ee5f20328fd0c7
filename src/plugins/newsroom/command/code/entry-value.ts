import type ts from 'typescript';

import type { Json } from '../domain/json';
import { exportedObject } from './exported-object';
import { propertyOf } from './properties';
import { parseScript, type Script, type TypeScript } from './script';

/**
 * A value that a configuration says plainly, such as `newsroom.config.contentTypes`.
 * @returns `undefined` where it says none, or one that must be computed
 */
export function entryValue(
  compiler: TypeScript,
  script: Script,
  path: readonly string[]
): Json | undefined {
  const source = parseScript(compiler, script);
  let node: ts.Node | null = source && exportedObject(compiler, source);
  for (const key of path) {
    if (!node || !compiler.isObjectLiteralExpression(node)) return undefined;
    const property = propertyOf(compiler, node, key);
    if (!property || !compiler.isPropertyAssignment(property)) return undefined;
    node = property.initializer;
  }
  return node ? valueOf(compiler, node) : undefined;
}

function valueOf(compiler: TypeScript, node: ts.Node): Json | undefined {
  if (compiler.isStringLiteralLike(node)) return node.text;
  if (node.kind === compiler.SyntaxKind.TrueKeyword) return true;
  if (node.kind === compiler.SyntaxKind.FalseKeyword) return false;
  if (!compiler.isObjectLiteralExpression(node)) return undefined;
  const parts = node.properties.flatMap((property) => {
    if (!compiler.isPropertyAssignment(property)) return [];
    const { name, initializer } = property;
    if (!compiler.isIdentifier(name) && !compiler.isStringLiteralLike(name)) return [];
    return [[name.text, valueOf(compiler, initializer)] as const];
  });
  return Object.fromEntries(parts);
}
