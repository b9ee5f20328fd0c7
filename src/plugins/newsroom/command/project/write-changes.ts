import fs from 'node:fs';
import path from 'node:path';

import { errorText } from '../error-text';
import type { Change } from '../domain/plan';
import { Refusal } from '../refusal';
import { readIfThere } from './read-file';

/**
 * Writes all changes, or none: where one fails, those before it are put back.
 *
 * @returns what puts them all back
 * @throws Refusal that says what was written, and whether it could be put back
 */
export function writeChanges(folder: string, changes: readonly Change[]): () => void {
  const moved = changes.filter(
    ({ file, before }) => readIfThere(path.join(folder, file)) !== before
  );
  if (moved.length > 0) {
    const names = moved.map(({ file }) => file).join(', ');
    throw new Refusal([`${names} changed meanwhile. Nothing was changed: run this again.`]);
  }
  const done: Change[] = [];
  const putBack = (): void => {
    for (const { file, before } of done.toReversed()) put(folder, file, before);
  };
  for (const change of changes) {
    try {
      put(folder, change.file, change.after);
      done.push(change);
    } catch (cause) {
      throw failure(change, cause, putBack);
    }
  }
  return putBack;
}

function failure({ file }: Change, cause: unknown, putBack: () => void): Refusal {
  const sentence = `${file} could not be written (${errorText(cause)}).`;
  try {
    putBack();
    return new Refusal([`${sentence} What was written before it was put back.`], { cause });
  } catch (error) {
    return new Refusal(
      [`${sentence} What was written before it could not be put back (${errorText(error)}).`],
      { cause }
    );
  }
}

/** Whole or not at all: a file is never half of it. */
function put(folder: string, file: string, text: string | null): void {
  const target = path.join(folder, file);
  if (text === null) {
    fs.rmSync(target, { force: true });
    removeEmpty(folder, path.dirname(file));
    return;
  }
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const fresh = `${target}.newsroom-pack`;
  try {
    fs.writeFileSync(fresh, text);
    // Who may read it stays as it was.
    if (fs.existsSync(target)) fs.chmodSync(fresh, fs.statSync(target).mode);
    fs.renameSync(fresh, target);
  } catch (error) {
    fs.rmSync(fresh, { force: true });
    throw error;
  }
}

/** Folders that nothing is left in; the project's own top ones stay. */
function removeEmpty(folder: string, name: string): void {
  if (name.split('/').length < 3) return;
  const target = path.join(folder, name);
  if (!fs.existsSync(target) || fs.readdirSync(target).length > 0) return;
  fs.rmdirSync(target);
  removeEmpty(folder, path.dirname(name));
}
