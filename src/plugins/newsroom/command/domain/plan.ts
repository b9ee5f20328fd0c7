import { RECORD_FILE } from './record';
import { difference } from './text-difference';

/** What becomes of one file. `null` is a file that is not there. */
export interface Change {
  file: string;
  before: string | null;
  after: string | null;
}

/** All that a command will do, known before it does anything. */
export interface Plan {
  changes: Change[];
  /** What the package manager is asked for: names with versions, or tarballs. */
  install: string[];
  uninstall: string[];
  /** What a person should know. */
  notes: string[];
}

export type Planned =
  | { state: 'ready'; plan: Plan }
  /** Nothing may be done: why, and what would help. */
  | { state: 'refused'; because: string[] };

export function isEmpty({ changes, install, uninstall }: Plan): boolean {
  return changes.length + install.length + uninstall.length === 0;
}

/** A plan in words. New files are named, changes of others shown. */
export function planLines({ changes, install, uninstall, notes }: Plan): string[] {
  const written = changes.filter(({ before }) => before === null);
  const changed = changes.filter(
    ({ file, before, after }) => before !== null && after !== null && file !== RECORD_FILE
  );
  const deleted = changes.filter(({ after }) => after === null);
  return [
    ...section('Installs:', install),
    ...section('Writes new files:', written.map(nameOf)),
    ...changed.flatMap(({ file, before, after }) => [
      `Changes ${file}:`,
      ...indented(difference(before ?? '', after ?? '')),
    ]),
    ...section('Deletes:', deleted.map(nameOf)),
    ...section('Uninstalls:', uninstall),
    ...notes,
  ];
}

function nameOf({ file }: Change): string {
  return file;
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...indented(lines)];
}

function indented(lines: string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
