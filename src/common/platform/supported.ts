/**
 * What the pack was tried with, for every plugin of it.
 */
export const SUPPORTED = {
  strapi: ['5.54.0'],
  databases: ['sqlite', 'postgres'],
  node: [20, 22, 24],
} as const;

/** What a server runs on. */
export interface Platform {
  /** Such as `5.54.0`. */
  strapi: string;
  /** The client of Strapi's configuration, such as `sqlite`. */
  database: string;
  /** Such as `20.20.2`. */
  node: string;
}

/** Why a plugin cannot run on a platform, or `null`. */
export function refusedPlatform(plugin: string, { database }: Platform): string | null {
  if ((SUPPORTED.databases as readonly string[]).includes(database)) return null;
  const isMysql = database.startsWith('mysql');
  const name = isMysql ? 'MySQL and MariaDB' : `A database of the kind "${database}"`;
  const verb = isMysql ? 'are' : 'is';
  return `${name} ${verb} not supported by the ${plugin} plugin: set DATABASE_CLIENT to ${either(SUPPORTED.databases)}, or switch the plugin off in config/plugins.`;
}

export function isTriedStrapi(version: string): boolean {
  return (SUPPORTED.strapi as readonly string[]).includes(version);
}

/** What an administrator should know of a platform on which a plugin may not work as it should. */
export function untriedPlatform(plugin: string, { strapi, node }: Platform): string[] {
  const warnings: string[] = [];
  if (!isTriedStrapi(strapi)) {
    warnings.push(
      `The ${plugin} plugin was tried with Strapi ${either(SUPPORTED.strapi)}, and this is ${strapi}: install that version, or test what you use of it.`
    );
  }
  const [major = ''] = node.split('.');
  if (!(SUPPORTED.node as readonly number[]).includes(Number(major))) {
    warnings.push(
      `The ${plugin} plugin was tried with Node ${either(SUPPORTED.node)}, and this is ${node}: use one of those.`
    );
  }
  return warnings;
}

function either(values: ReadonlyArray<string | number>): string {
  return values.length > 1
    ? `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
    : values.join('');
}
