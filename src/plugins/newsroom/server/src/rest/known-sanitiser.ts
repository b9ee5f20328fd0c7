import path from 'node:path';

/**
 * The one output sanitiser that a stock Strapi registers: the users-permissions plugin takes the
 * users out of its roles. `fieldRule` does the same.
 * @returns `null` where that plugin is not installed as expected
 */
export function knownSanitiser(): unknown {
  known ??= { sanitiser: find() };
  return known.sanitiser;
}

/** What the bundler of Strapi's plugins calls a module's body. */
const LOAD = '__require';

let known: { sanitiser: unknown } | null = null;

/** It is exported by its module, but not by the package. */
function find(): unknown {
  try {
    const server = require.resolve('@strapi/plugin-users-permissions/strapi-server');
    const file = path.join(path.dirname(server), 'utils/sanitize/sanitizers.js');
    const module = require(file) as { [LOAD](): { defaultSanitizeOutput: unknown } };
    return module[LOAD]().defaultSanitizeOutput;
  } catch {
    return null;
  }
}
