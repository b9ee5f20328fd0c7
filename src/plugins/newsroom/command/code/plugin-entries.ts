import type ts from 'typescript';

import type { Json } from '../domain/json';
import { type CodeChange, changedCode } from './code-change';
import { exportedObject } from './exported-object';
import { property } from './literal';
import { insertProperties, propertyOf, takeOutProperty } from './properties';
import { parseScript, type Script, type TypeScript } from './script';

/** What config/plugins should say, by the name of a plugin. */
export type Entries = Readonly<Record<string, Json>>;

/** Adds those entries that are not there; what is there stays as it is. */
export function addEntries(compiler: TypeScript, script: Script, entries: Entries): CodeChange {
  const object = objectIn(compiler, script);
  if (!object) return { state: 'refused' };
  const missing = Object.entries(entries).filter(([name]) => !propertyOf(compiler, object, name));
  if (missing.length === 0) return { state: 'same' };
  const lines = missing.map(([name, value]) => property(name, value));
  const change = changedCode(script, insertProperties(object.getSourceFile(), object, lines));
  const after = objectIn(compiler, { ...script, text: change.text });
  const isThere = missing.every(([name]) => after && propertyOf(compiler, after, name));
  return isThere ? change : { state: 'refused' };
}

/** Takes entries out, whatever they say by now. */
export function takeEntries(
  compiler: TypeScript,
  script: Script,
  names: readonly string[]
): CodeChange {
  const object = objectIn(compiler, script);
  if (!object) return { state: 'refused' };
  const found = names.flatMap((name) => propertyOf(compiler, object, name) ?? []);
  if (found.length === 0) return { state: 'same' };
  const source = object.getSourceFile();
  const change = changedCode(
    script,
    found.map((entry) => takeOutProperty(source, entry))
  );
  return objectIn(compiler, { ...script, text: change.text }) ? change : { state: 'refused' };
}

/** What is known of an entry of config/plugins. */
export type EntryState = 'missing' | 'off' | 'on';

/** @returns `null` where the file is not to be understood without running it */
export function entryStates(
  compiler: TypeScript,
  script: Script,
  names: readonly string[]
): Record<string, EntryState> | null {
  const object = objectIn(compiler, script);
  if (!object) return null;
  // What is spread into it may have any name.
  const isWhole = !object.properties.some((part) => compiler.isSpreadAssignment(part));
  const states = names.map((name) => [name, stateOf(compiler, propertyOf(compiler, object, name))]);
  return Object.fromEntries(states.filter(([, state]) => isWhole || state !== 'missing')) as Record<
    string,
    EntryState
  >;
}

function stateOf(compiler: TypeScript, entry: ts.ObjectLiteralElementLike | undefined): EntryState {
  if (!entry) return 'missing';
  if (!compiler.isPropertyAssignment(entry)) return 'on';
  const { initializer } = entry;
  if (initializer.kind === compiler.SyntaxKind.FalseKeyword) return 'off';
  if (!compiler.isObjectLiteralExpression(initializer)) return 'on';
  const enabled = propertyOf(compiler, initializer, 'enabled');
  const isOff =
    enabled &&
    compiler.isPropertyAssignment(enabled) &&
    enabled.initializer.kind === compiler.SyntaxKind.FalseKeyword;
  return isOff ? 'off' : 'on';
}

function objectIn(compiler: TypeScript, script: Script): ts.ObjectLiteralExpression | null {
  const source = parseScript(compiler, script);
  return source && exportedObject(compiler, source);
}
