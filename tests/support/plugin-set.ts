import fs from 'node:fs';
import path from 'node:path';

import { linkProject } from './process';
import { root } from './root';

/** What becomes of a plugin of the pack in `config/plugins`; `broken` names a folder that is not there. */
export type PluginFate = 'off' | 'removed' | 'broken';

export interface PluginSet {
  fates?: Record<string, PluginFate>;
  /** By plugin: keys on top of its own configuration. */
  config?: Record<string, Record<string, unknown>>;
}

/**
 * Makes a folder look like the project with another `config/plugins`, for the next start in it.
 *
 * @param folder see `startNewsroom`
 */
export function choosePlugins(folder: string, set: PluginSet): void {
  const dist = path.join(folder, 'dist');
  if (!fs.existsSync(dist)) {
    linkProject(folder);
    fs.rmSync(dist);
    fs.mkdirSync(path.join(dist, 'config'), { recursive: true });
    for (const name of fs.readdirSync(path.join(root, 'dist'))) {
      if (name !== 'config') fs.symlinkSync(path.join(root, 'dist', name), path.join(dist, name));
    }
    for (const name of fs.readdirSync(path.join(root, 'dist/config'))) {
      const module = JSON.stringify(path.join(root, 'dist/config', name));
      fs.writeFileSync(path.join(dist, 'config', name), `module.exports = require(${module});`);
    }
  }
  const all = JSON.stringify(path.join(root, 'dist/config/plugins.js'));
  fs.writeFileSync(
    path.join(dist, 'config/plugins.js'),
    `const set = ${JSON.stringify({ fates: {}, config: {}, ...set })};
module.exports = (given) => {
  const plugins = require(${all}).default(given);
  for (const [name, config] of Object.entries(set.config)) Object.assign(plugins[name].config, config);
  for (const [name, fate] of Object.entries(set.fates)) {
    if (fate === 'removed') delete plugins[name];
    else if (fate === 'off') plugins[name].enabled = false;
    else plugins[name].resolve = '/nowhere/' + name;
  }
  return plugins;
};`
  );
}
