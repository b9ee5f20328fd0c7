import type ts from 'typescript';

import type { TypeScript } from './script';

/**
 * The object that a configuration exports: as it is, under a name, or as what a function gives back.
 * @returns `null` for anything less plain
 */
export function exportedObject(
  compiler: TypeScript,
  source: ts.SourceFile
): ts.ObjectLiteralExpression | null {
  const exported = exportOf(compiler, source);
  return exported && objectOf(compiler, exported, [source.statements]);
}

type Scope = ReadonlyArray<readonly ts.Statement[]>;

function exportOf(compiler: TypeScript, source: ts.SourceFile): ts.Node | null {
  for (const statement of source.statements) {
    if (compiler.isExportAssignment(statement)) return statement.expression;
    const isDefault =
      compiler.isFunctionDeclaration(statement) &&
      statement.modifiers?.some(({ kind }) => kind === compiler.SyntaxKind.DefaultKeyword);
    if (isDefault) return statement;
    if (!compiler.isExpressionStatement(statement)) continue;
    const { expression } = statement;
    if (!compiler.isBinaryExpression(expression)) continue;
    const isPlain = expression.operatorToken.kind === compiler.SyntaxKind.EqualsToken;
    if (isPlain && expression.left.getText(source) === 'module.exports') return expression.right;
  }
  return null;
}

function objectOf(
  compiler: TypeScript,
  node: ts.Node,
  scope: Scope
): ts.ObjectLiteralExpression | null {
  if (compiler.isObjectLiteralExpression(node)) return node;
  if (
    compiler.isParenthesizedExpression(node) ||
    compiler.isAsExpression(node) ||
    compiler.isSatisfiesExpression(node)
  ) {
    return objectOf(compiler, node.expression, scope);
  }
  if (compiler.isArrowFunction(node) && !compiler.isBlock(node.body)) {
    return objectOf(compiler, node.body, scope);
  }
  if (
    compiler.isArrowFunction(node) ||
    compiler.isFunctionExpression(node) ||
    compiler.isFunctionDeclaration(node)
  ) {
    return returnedObject(compiler, node.body as ts.Block | undefined, scope);
  }
  return compiler.isIdentifier(node) ? namedObject(compiler, node.text, scope) : null;
}

/** Of a function that has one way out. */
function returnedObject(
  compiler: TypeScript,
  body: ts.Block | undefined,
  scope: Scope
): ts.ObjectLiteralExpression | null {
  if (!body) return null;
  const ways = returnsIn(compiler, body);
  const [way] = ways;
  if (ways.length !== 1 || !way?.expression || way.parent !== body) return null;
  return objectOf(compiler, way.expression, [body.statements, ...scope]);
}

function returnsIn(compiler: TypeScript, node: ts.Node): ts.ReturnStatement[] {
  if (compiler.isReturnStatement(node)) return [node];
  if (compiler.isFunctionLike(node)) return [];
  const found: ts.ReturnStatement[] = [];
  compiler.forEachChild(node, (child) => {
    found.push(...returnsIn(compiler, child));
  });
  return found;
}

function namedObject(
  compiler: TypeScript,
  name: string,
  scope: Scope
): ts.ObjectLiteralExpression | null {
  for (const [at, statements] of scope.entries()) {
    for (const statement of statements) {
      if (compiler.isFunctionDeclaration(statement) && statement.name?.text === name) {
        return objectOf(compiler, statement, scope.slice(at));
      }
      if (!compiler.isVariableStatement(statement)) continue;
      const declared = statement.declarationList.declarations.find(
        (one) => compiler.isIdentifier(one.name) && one.name.text === name
      );
      if (declared) {
        return declared.initializer
          ? objectOf(compiler, declared.initializer, scope.slice(at))
          : null;
      }
    }
  }
  return null;
}
