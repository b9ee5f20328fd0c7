import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { DeskLocale } from '../../../desk-contract';
import { shownValue } from '../../../domain/time-input';
import { refuseQuery } from '../access/refuse-query';
import { defaultLocale } from '../presenters/context';
import { newEntry, type Access } from './access';

interface Locales {
  find(): Promise<Array<{ code: string; name: string }>>;
}

/** The site's languages; the default one where internationalisation is switched off. */
export async function siteLocales(
  strapi: Core.Strapi
): Promise<Array<{ code: string; name: string }>> {
  const service = strapi.plugin('i18n')?.service('locales') as Locales | undefined;
  if (service) return service.find();
  const first = await defaultLocale(strapi);
  return [{ code: first, name: first }];
}

/** The site's languages that this editor may read on the desk, the default one first. */
export async function deskLocales(
  strapi: Core.Strapi,
  access: Access,
  mayPublish: boolean
): Promise<DeskLocale[]> {
  const first = await defaultLocale(strapi);
  return (await siteLocales(strapi))
    .filter(({ code }) => access.can('read', newEntry(access, code)))
    .map(({ code, name }) => ({
      code,
      name,
      mayCreate: mayPublish && mayCreateIn(access, code),
    }))
    .toSorted((a, b) => Number(b.code === first) - Number(a.code === first));
}

/**
 * The language that a request means: none given is the first that the editor may read.
 * @throws ValidationError (400) for a language that the site does not have, ForbiddenError (403)
 * for one that the editor may not read
 */
export async function deskLocale(
  strapi: Core.Strapi,
  access: Access,
  given: unknown
): Promise<string> {
  if (given === undefined || given === '') {
    const [first] = await deskLocales(strapi, access, false);
    if (!first) throw new errors.ForbiddenError();
    return first.code;
  }
  const codes = (await siteLocales(strapi)).map(({ code }) => code);
  if (typeof given !== 'string' || !codes.includes(given)) {
    const values = { sent: shownValue(given), locales: codes.join(', ') };
    refuseQuery('locale', { code: 'locale.unknown', values });
  }
  access.demand('read', newEntry(access, given));
  return given;
}

function mayCreateIn(access: Access, locale: string): boolean {
  const entry = newEntry(access, locale);
  return access.can('create', entry) && access.can('publish', entry);
}
