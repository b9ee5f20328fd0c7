import { execFileSync } from 'node:child_process';

import { root } from './root';

/**
 * Calls a function of scripts/ in a Node of its own: those modules are ESM, which jest does not load.
 *
 * @param module such as `port.mjs`
 * @returns what it returns, by way of JSON
 */
export function callScript(module: string, name: string, args: unknown[]): unknown {
  const code = `import { ${name} } from './scripts/${module}';
    process.stdout.write(JSON.stringify((await ${name}(...${JSON.stringify(args)})) ?? null));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}
