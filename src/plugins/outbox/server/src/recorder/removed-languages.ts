import type { Core, UID } from '@strapi/strapi';

import { SUBJECTS, type Subject } from '../../../domain/event-type';
import { settings } from '../settings';
import { appendEvents, type NewEvent } from '../store/event-log';
import { lockLanguages } from '../store/locks';
import { announcing } from './announce';
import { publicTexts } from './public-document';
import { publicVersionsIn } from './public-versions';
import { takenAway } from './visible-events';

interface LocaleService {
  findById(id: number): Promise<{ code: string } | null>;
  delete(params: { id: number }): Promise<unknown>;
}

interface ServiceRegistry {
  extend(uid: string, wrap: (service: LocaleService) => LocaleService): void;
}

const LOCALES = 'plugin::i18n.locales';
/** Most documents read at once. */
const BATCH = 100;

/**
 * Removing a language in the settings deletes everything written in it, past the document service:
 * its documents get their `deleted` events here, in one transaction with the removal.
 */
export function recordRemovedLanguages(strapi: Core.Strapi): void {
  if (!strapi.plugin('i18n')) return;
  const services: ServiceRegistry = strapi.get('services');
  services.extend(LOCALES, (service) => ({
    ...service,
    delete: (params) =>
      announcing(strapi, async (events) => {
        const locale = await service.findById(params.id);
        if (locale) {
          await lockLanguages(strapi);
          for (const subject of SUBJECTS) {
            events.push(...(await recordDeleted(strapi, subject, locale.code)));
          }
        }
        return await service.delete(params);
      }),
  }));
}

async function recordDeleted(
  strapi: Core.Strapi,
  subject: Subject,
  locale: string
): Promise<NewEvent[]> {
  const uid = settings(strapi).contentTypes[subject];
  if (!isLocalised(strapi, uid)) return [];
  const recorded: NewEvent[] = [];
  const versions = await publicVersionsIn(strapi, uid, locale);
  for (let start = 0; start < versions.length; start += BATCH) {
    const batch = versions.slice(start, start + BATCH);
    const texts = await publicTexts(
      strapi,
      uid,
      batch.map(({ id }) => id)
    );
    const events = batch.flatMap(
      (version) =>
        takenAway(
          { uid, subject, action: 'delete' },
          { ...version, text: texts.get(version.id) ?? null }
        ) ?? []
    );
    await appendEvents(strapi, events);
    recorded.push(...events);
  }
  return recorded;
}

function isLocalised(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  const { pluginOptions } = strapi.contentType(uid) as {
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  return pluginOptions?.i18n?.localized === true;
}
