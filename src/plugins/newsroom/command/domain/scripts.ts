import { property } from '../code/literal';
import type { Entries } from '../code/plugin-entries';
import type { Project } from './project';

/** Where a project configures its plugins. In TypeScript it may still have a script in JavaScript. */
export function pluginsScript({ language, read }: Pick<Project, 'language' | 'read'>): string {
  const files = ['config/plugins.ts', 'config/plugins.js'];
  return files.find((file) => read(file) !== null) ?? `config/plugins.${language}`;
}

/** Where a project starts its own code. */
export function indexScript({ language, read }: Pick<Project, 'language' | 'read'>): string {
  const files = ['src/index.ts', 'src/index.js'];
  return files.find((file) => read(file) !== null) ?? `src/index.${language}`;
}

/** A config/plugins of a project that has none. */
export function configurationScript(language: 'ts' | 'js', entries: Entries): string {
  const lines = Object.entries(entries)
    .map(([name, value]) => `  ${property(name, value).replaceAll('\n', '\n  ')},\n`)
    .join('');
  return language === 'ts'
    ? `export default () => ({\n${lines}});\n`
    : `module.exports = () => ({\n${lines}});\n`;
}
