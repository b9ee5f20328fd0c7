import fs from 'node:fs';
import path from 'node:path';

import type { Template } from '../domain/template';

/** The package that this command came with. */
export interface OwnPackage {
  version: string;
  peers: Record<string, string>;
  /** What it brings for a project in a language. */
  templates(language: 'ts' | 'js'): Template[];
}

/** @param folder of the package */
export function ownPackage(folder: string): OwnPackage {
  const text = fs.readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { version, peerDependencies } = JSON.parse(text) as {
    version: string;
    peerDependencies: Record<string, string>;
  };
  const { graphql = '*' } = peerDependencies;
  return {
    version,
    peers: { graphql },
    templates: (language) => readTemplates(path.join(folder, 'templates'), language),
  };
}

function readTemplates(folder: string, language: 'ts' | 'js'): Template[] {
  const other = language === 'ts' ? '.js' : '.ts';
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter((name) => path.extname(name) !== '' && path.extname(name) !== other)
    .map((name) => ({
      name: name.replaceAll(path.sep, '/'),
      text: fs.readFileSync(path.join(folder, name), 'utf8'),
    }));
}
