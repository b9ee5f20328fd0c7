import type { Core } from '@strapi/strapi';

import { lockLanguages } from '../documents/lock';
import { announceWithSources } from './announce-with-sources';
import { inOneCommit } from './in-one-commit';
import { remove } from './refresh';
import { subjects } from './subject';
import { inTables } from './tables';

interface LocaleService {
  findById(id: number): Promise<{ code: string } | null>;
  delete(params: { id: number }): Promise<unknown>;
}

interface ServiceRegistry {
  extend(uid: string, wrap: (service: LocaleService) => LocaleService): void;
}

const LOCALES = 'plugin::i18n.locales';
/** Most publications removed at once. */
const BATCH = 100;

/**
 * Removing a language in the settings deletes everything written in it, past the document service: its
 * publications go in one transaction with it.
 */
export function removeWithLanguages(strapi: Core.Strapi): void {
  if (!strapi.plugin('i18n')) return;
  const services: ServiceRegistry = strapi.get('services');
  services.extend(LOCALES, (service) => ({
    ...service,
    delete: (params) =>
      inOneCommit(strapi, async (afterCommit) => {
        const locale = await service.findById(params.id);
        if (locale) {
          await lockLanguages(strapi);
          await removeIn(strapi, locale.code, afterCommit);
        }
        return await service.delete(params);
      }),
  }));
}

async function removeIn(
  strapi: Core.Strapi,
  locale: string,
  afterCommit: Array<() => void>
): Promise<void> {
  for (;;) {
    const rows = await inTables(strapi, async ({ publications }) =>
      publications().where({ subject_locale: locale }).orderBy('id').limit(BATCH)
    );
    if (rows.length === 0) return;
    const how = { isDeleted: true };
    for (const uid of subjects(strapi)) {
      const ofType = rows.filter(({ subject }) => subject === uid);
      await announceWithSources(strapi, await remove(strapi, uid, ofType, how), how, afterCommit);
    }
  }
}
