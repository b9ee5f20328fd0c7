import fs from 'node:fs';
import path from 'node:path';

import { root } from './root';

/** A command that the README or a guide tells its reader to type. */
export interface DocumentedCommand {
  /** Such as `docs/guides/install.md`. */
  file: string;
  /** As it stands there, on one line. */
  text: string;
}

/** All that stands in their blocks marked `sh`, one after the other. */
export const documentedCommands: readonly DocumentedCommand[] = [
  'README.md',
  ...fs.readdirSync(path.join(root, 'docs/guides')).map((name) => `docs/guides/${name}`),
].flatMap((file) =>
  blocksOf(fs.readFileSync(path.join(root, file), 'utf8'))
    .flatMap((block) => block.replaceAll(/\\\n\s*/g, '').split('\n'))
    .map((line) => ({ file, text: line.trim() }))
    .filter(({ text }) => text !== '')
);

/**
 * The command that has this in it.
 * @throws Error where there is none, or several that differ
 */
export function documented(part: string): string {
  const texts = new Set(documentedCommands.map(({ text }) => text));
  const [found, ...others] = [...texts].filter((text) => text.includes(part));
  if (found === undefined || others.length > 0) {
    throw new Error(
      `"${part}" is in ${found === undefined ? 'no' : 'several'} documented commands.`
    );
  }
  return found;
}

function blocksOf(text: string): string[] {
  return [...text.matchAll(/^ *```sh\n([^]*?)^ *```$/gm)].map(([, block = '']) => block);
}
