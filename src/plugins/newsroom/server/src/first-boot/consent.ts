import type { Core } from '@strapi/strapi';

import { localeCodes } from './locales';
import { settings } from '../settings';
import { isDone } from './steps';

/** What may be set up at this start. */
interface Consent {
  publicReads: boolean;
  /** Codes of languages that may be created. */
  locales: string[];
  roles: boolean;
}

/**
 * What the configuration says; where it says nothing, all of a new database and nothing of a used one.
 * What is left undone for that reason is said in the log.
 */
export async function consent(strapi: Core.Strapi, isUsed: boolean): Promise<Consent> {
  const { setUp, locales } = settings(strapi);
  if (isUsed) await sayWhatIsLeft(strapi);
  return {
    publicReads: setUp.publicReads ?? !isUsed,
    locales: setUp.locales ?? (isUsed ? [] : Object.keys(locales)),
    roles: setUp.roles ?? !isUsed,
  };
}

async function sayWhatIsLeft(strapi: Core.Strapi): Promise<void> {
  const { setUp, locales } = settings(strapi);
  const left: string[] = [];
  const asked: string[] = [];
  if (setUp.publicReads === undefined && !(await isDone(strapi, 'public-reads-granted'))) {
    left.push('visitors were not allowed to read its types');
    asked.push('publicReads: true');
  }
  const existing = new Set(await localeCodes(strapi));
  const missing = Object.keys(locales).filter((code) => !existing.has(code));
  if (setUp.locales === undefined && missing.length > 0) {
    left.push(`no language was added (${missing.join(', ')})`);
    asked.push(`locales: [${missing.map((code) => `'${code}'`).join(', ')}]`);
  }
  if (setUp.roles === undefined && !(await isDone(strapi, 'languages-opened-to-roles'))) {
    left.push('no role was changed');
    asked.push('roles: true');
  }
  if (left.length === 0) return;
  strapi.log.warn(
    `This database was in use before the newsroom came, so ${left.join(', and ')}: to have it done, set newsroom.setUp in config/plugins to { ${asked.join(', ')} }, or to false and [] to leave it so (docs/guides/configure.md).`
  );
}
