import type ts from 'typescript';

import { type CodeChange, changedCode } from './code-change';
import type { Edit } from './edit';
import { exportedObject } from './exported-object';
import { indentAt, insertProperties, propertyOf, takeOutStatement, withEnds } from './properties';
import { isModule, parseScript, type Script, type TypeScript } from './script';

/** What the call needs at the top of the script. */
const PACKAGE = 'strapi-plugin-newsroom/contract';

/** Without the plugin there is nothing to call. */
export const CALL = `if (strapi.plugin('newsroom')) await newsroom(strapi, 'firstBoot').run();`;

/** The whole of a statement. */
const RUNS = /^(?:await\s+|void\s+)?\w+\(\s*\w+\s*,\s*['"]firstBoot['"]\s*\)\s*\.run\(\);?$/;
/** Anywhere in a script. */
const RUN = /\(\s*\w+\s*,\s*['"]firstBoot['"]\s*\)\s*\.run\(\)/;

type Bootstrap = ts.MethodDeclaration | ts.ArrowFunction | ts.FunctionExpression;

/** Has src/index set up the database when all plugins have started. */
export function addFirstBoot(compiler: TypeScript, script: Script): CodeChange {
  const source = parseScript(compiler, script);
  if (!source) return { state: 'refused' };
  if (saysCall(compiler, source)) return { state: 'same' };
  const object = exportedObject(compiler, source);
  if (!object || declaresNewsroom(compiler, source)) return { state: 'refused' };
  const isTyped = script.file.endsWith('.ts');
  const call = callEdits(compiler, source, object, isTyped);
  if (!call) return { state: 'refused' };
  const change = changedCode(script, [...importEdits(compiler, source, isTyped), ...call]);
  const after = parseScript(compiler, { ...script, text: change.text });
  return after && callsIn(compiler, after).length === 1 ? change : { state: 'refused' };
}

/** Takes the call and its import out again. */
export function takeFirstBoot(compiler: TypeScript, script: Script): CodeChange {
  const source = parseScript(compiler, script);
  if (!source) return { state: 'refused' };
  const ours = [...importsIn(compiler, source), ...callsIn(compiler, source)];
  if (ours.length === 0) return { state: 'same' };
  const change = changedCode(
    script,
    ours.map((statement) => takeOutStatement(source, statement))
  );
  const after = parseScript(compiler, { ...script, text: change.text });
  // Another use of the package would stop the next start.
  return after && !/\bnewsroom\(/.test(change.text) ? change : { state: 'refused' };
}

/** @returns `null` where the script is not to be understood */
export function callsFirstBoot(compiler: TypeScript, script: Script): boolean | null {
  const source = parseScript(compiler, script);
  return source && saysCall(compiler, source);
}

/** In whatever form. */
function saysCall(compiler: TypeScript, source: ts.SourceFile): boolean {
  return RUN.test(withoutComments(compiler, source));
}

/** A new src/index. */
export function firstBootScript(language: 'ts' | 'js'): string {
  if (language === 'js') {
    return `'use strict';\n\n${requirement}\n\nmodule.exports = {\n  async bootstrap({ strapi }) {\n    ${CALL}\n  },\n};\n`;
  }
  return `${coreImport}\n${ownImport}\n\nexport default {\n  async bootstrap(${typedParameter}) {\n    ${CALL}\n  },\n};\n`;
}

const requirement = `const { newsroom } = require('${PACKAGE}');`;
const ownImport = `import { newsroom } from '${PACKAGE}';`;
const coreImport = `import type { Core } from '@strapi/strapi';`;
const typedParameter = '{ strapi }: { strapi: Core.Strapi }';

function importEdits(compiler: TypeScript, source: ts.SourceFile, isTyped: boolean): Edit[] {
  const isEcma = isTyped || isModule(compiler, source);
  const lines: string[] = [];
  if (isTyped && !/\bimport\b[^;]*\bCore\b[^;]*from/.test(withoutComments(compiler, source))) {
    lines.push(coreImport);
  }
  lines.push(isEcma ? ownImport : requirement);
  const before = source.statements.filter(
    (one) => compiler.isImportDeclaration(one) || isDirective(compiler, one)
  );
  const last = before.at(-1);
  const block = lines.join('\n');
  if (!last) return [{ at: 0, length: 0, text: withEnds(source.text, `${block}\n\n`) }];
  const gap = isDirective(compiler, last) ? '\n\n' : '\n';
  return [{ at: last.getEnd(), length: 0, text: withEnds(source.text, gap + block) }];
}

function callEdits(
  compiler: TypeScript,
  source: ts.SourceFile,
  object: ts.ObjectLiteralExpression,
  isTyped: boolean
): Edit[] | null {
  const property = propertyOf(compiler, object, 'bootstrap');
  const parameter = isTyped ? typedParameter : '{ strapi }';
  if (!property) {
    return insertProperties(source, object, [`async bootstrap(${parameter}) {\n  ${CALL}\n}`]);
  }
  const bootstrap = bootstrapOf(compiler, property);
  if (!bootstrap?.body || !compiler.isBlock(bootstrap.body)) return null;
  const isAsync = bootstrap.modifiers?.some(
    ({ kind }) => kind === compiler.SyntaxKind.AsyncKeyword
  );
  if (!isAsync && (bootstrap.type || bootstrap.asteriskToken)) return null;
  const given = parameterEdits(compiler, source, bootstrap, parameter);
  if (!given) return null;
  const edits = [...given, statementEdit(compiler, source, bootstrap.body)];
  if (!isAsync) edits.push({ at: bootstrap.getStart(source), length: 0, text: 'async ' });
  return edits;
}

function bootstrapOf(compiler: TypeScript, property: ts.Node): Bootstrap | null {
  if (compiler.isMethodDeclaration(property)) return property;
  if (!compiler.isPropertyAssignment(property)) return null;
  const { initializer } = property;
  const isFunction =
    compiler.isArrowFunction(initializer) || compiler.isFunctionExpression(initializer);
  return isFunction ? initializer : null;
}

/** @returns `null` where `strapi` has no such name inside */
function parameterEdits(
  compiler: TypeScript,
  source: ts.SourceFile,
  bootstrap: Bootstrap,
  wanted: string
): Edit[] | null {
  const [parameter] = bootstrap.parameters;
  if (parameter) {
    const { name } = parameter;
    const isThere =
      compiler.isObjectBindingPattern(name) &&
      name.elements.some(
        (one) => !one.propertyName && compiler.isIdentifier(one.name) && one.name.text === 'strapi'
      );
    return isThere ? [] : null;
  }
  // Between the parentheses there may be a comment, which shows what could stand there.
  const { pos, end } = bootstrap.parameters;
  const close = source.text.indexOf(')', Math.max(end, commentsEnd(source.text, pos)));
  return [{ at: pos, length: close - pos, text: wanted }];
}

function commentsEnd(text: string, from: number): number {
  const comment = /^\s*\/\*[\s\S]*?\*\//.exec(text.slice(from));
  return comment ? commentsEnd(text, from + comment[0].length) : from;
}

/** First of all that it does, since what comes later may return. */
function statementEdit(compiler: TypeScript, source: ts.SourceFile, body: ts.Block): Edit {
  const { text } = source;
  const open = body.getStart(source) + 1;
  const outer = indentAt(text, body.getStart(source));
  const unit = outer.includes('\t') ? '\t' : '  ';
  const directive = body.statements.findLast((one) => isDirective(compiler, one));
  const at = directive?.getEnd() ?? open;
  const isEmpty = text.slice(at, body.getEnd() - 1).trim() === '';
  const added = `\n${outer}${unit}${CALL}`;
  if (!isEmpty) return { at, length: 0, text: withEnds(text, added) };
  return { at, length: body.getEnd() - 1 - at, text: withEnds(text, `${added}\n${outer}`) };
}

function isDirective(compiler: TypeScript, statement: ts.Node): boolean {
  return (
    compiler.isExpressionStatement(statement) && compiler.isStringLiteral(statement.expression)
  );
}

function declaresNewsroom(compiler: TypeScript, source: ts.SourceFile): boolean {
  return /\bnewsroom\b/.test(withoutComments(compiler, source));
}

function withoutComments(compiler: TypeScript, source: ts.SourceFile): string {
  const printer = compiler.createPrinter({ removeComments: true });
  return printer.printFile(source);
}

function importsIn(compiler: TypeScript, source: ts.SourceFile): ts.Statement[] {
  return source.statements.filter(
    (one) =>
      (compiler.isImportDeclaration(one) || compiler.isVariableStatement(one)) &&
      one.getText(source).includes(PACKAGE)
  );
}

/** The statements that call it, wherever they stand; with the condition that is ours. */
function callsIn(compiler: TypeScript, node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  compiler.forEachChild(node, (child) => {
    const inner = callsIn(compiler, child);
    const isCall = compiler.isExpressionStatement(child) && RUNS.test(child.getText());
    if (compiler.isIfStatement(child) && inner[0] === child.thenStatement) found.push(child);
    else if (isCall && inner.length === 0) found.push(child);
    else found.push(...inner);
  });
  return found;
}
