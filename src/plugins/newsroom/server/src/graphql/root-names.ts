import type { Core } from '@strapi/strapi';

import { settings, type NewsroomType } from '../settings';

/** What the queries about one content type are called. */
export interface RootNames {
  /** `articles` */
  list: string;
  /** `articles_connection` */
  connection: string;
  /** `article` */
  one: string;
  /** `articleBySlug` */
  bySlug: string;
  /** `liveBriefDay` */
  day: string;
}

interface Naming {
  getFindQueryName(type: unknown): string;
  getFindConnectionQueryName(type: unknown): string;
  getFindOneQueryName(type: unknown): string;
}

/** Strapi's names, and those of the newsroom after them: a project may call its articles stories. */
export function rootNames(strapi: Core.Strapi, type: NewsroomType): RootNames {
  const { naming } = strapi.plugin('graphql').service<{ naming: Naming }>('utils');
  const schema = strapi.contentType(settings(strapi).contentTypes[type]);
  const one = naming.getFindOneQueryName(schema);
  return {
    list: naming.getFindQueryName(schema),
    connection: naming.getFindConnectionQueryName(schema),
    one,
    bySlug: `${one}BySlug`,
    day: `${one}Day`,
  };
}
