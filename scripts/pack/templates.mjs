import fs from 'node:fs';
import path from 'node:path';

/**
 * Copies the content types and components that a newsroom needs in its project, as they are in this one:
 * to `src/api` and `src/components` of a host. Each script is there for TypeScript and for JavaScript.
 *
 * @param {string} root
 * @param {string} target
 */
export function writeTemplates(root, target) {
  for (const folder of ['api', 'components']) {
    fs.cpSync(path.join(root, 'src', folder), path.join(target, folder), { recursive: true });
  }
  for (const name of fs.readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const file = path.join(target, name);
    const script = javaScript(fs.readFileSync(file, 'utf8'));
    fs.writeFileSync(file.replace(/\.ts$/, '.js'), script);
  }
}

/** As a host writes it: these scripts import Strapi's factories, and export what one of them makes. */
function javaScript(typeScript) {
  const script = typeScript
    .replace(/^import (\{ \w+ \}) from ('[^']+');$/m, "'use strict';\n\nconst $1 = require($2);")
    .replace(/^export default /m, 'module.exports = ');
  if (/^(?:import|export) /m.test(script)) {
    throw new Error(`This template cannot be told in JavaScript:\n${typeScript}`);
  }
  return script;
}
