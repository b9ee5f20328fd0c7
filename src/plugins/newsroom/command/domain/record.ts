import type { Edit } from '../code/edit';
import { cyrb64 } from '../../domain/cyrb64';
import { type Json, type JsonObject, isObject, isSameJson, jsonText } from './json';

/** Where a project keeps it, beside its package.json. */
export const RECORD_FILE = '.newsroom-pack.json';

/** What `add` wrote into a project, for `upgrade` and `remove`. Files by their path in the project. */
export interface PackRecord {
  /** The pack's version that wrote last. */
  pack: string;
  /** Files that were not there. */
  files: Record<string, WrittenFile>;
  /** Schemas of the project that were given attributes: the attributes as they were given. */
  merged: Record<string, MergedSchema>;
  /** Scripts of the project that were given some lines. */
  edited: Record<string, EditedFile>;
}

export interface WrittenFile {
  fingerprint: string;
  /** Its name among the pack's templates; none for what is no template. */
  template?: string;
  /** Of a schema, all of it: the base of a merge. */
  json?: Json;
}

export interface MergedSchema {
  template: string;
  attributes: JsonObject;
}

export interface EditedFile {
  /** Of the file with the lines. */
  fingerprint: string;
  /** What takes them out again, while the fingerprint holds. */
  undo: Edit[];
}

export const NO_RECORD: PackRecord = { pack: '', files: {}, merged: {}, edited: {} };

/** Of a text, however its lines end. */
export function fingerprint(text: string): string {
  return cyrb64(text.replace(/\r\n/g, '\n'));
}

/** Whether a file is still what was written. JSON may be laid out anew. */
export function isAsWritten(written: WrittenFile, text: string): boolean {
  if (written.json === undefined) return fingerprint(text) === written.fingerprint;
  return isSameJson(parsed(text), written.json);
}

/** @returns `undefined` for what is no JSON */
export function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const ABOUT =
  'Written by newsroom-pack. It says what `newsroom-pack add` has written, for `upgrade` and `remove`. Keep it with the project.';

export function recordText(record: PackRecord): string {
  return jsonText({ about: ABOUT, ...record } as unknown as Json);
}

/** @returns `null` for a file that is no record, or leads out of the project */
export function readRecord(text: string): PackRecord | null {
  const value = parsed(text);
  if (!isObject(value)) return null;
  const { pack, files, merged, edited } = value;
  const parts = [files, merged, edited];
  if (typeof pack !== 'string' || !parts.every(isObject)) return null;
  const names = parts.flatMap((part) => Object.keys(part));
  if (names.some((name) => name.startsWith('/') || /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name))) {
    return null;
  }
  return { pack, files, merged, edited } as unknown as PackRecord;
}
