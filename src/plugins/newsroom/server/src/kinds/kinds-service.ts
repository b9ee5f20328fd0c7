import type { Core } from '@strapi/strapi';

import type { NewsroomServices } from '../../../contract';
import { hostName } from '../kinds/attribute-names';
import { settings } from '../settings';

/** What the configuration says of content types, for other plugins: it is said once. */
export const kinds = ({ strapi }: { strapi: Core.Strapi }): NewsroomServices['kinds'] => ({
  uids: () => {
    const { article, liveBrief, author, photo } = settings(strapi).contentTypes;
    return { article, 'live-brief': liveBrief, author, photo };
  },
  titles: () => {
    const { article, liveBrief } = settings(strapi).contentTypes;
    return {
      article: hostName(strapi, article, 'title'),
      'live-brief': hostName(strapi, liveBrief, 'title'),
      author: 'name',
      photo: 'name',
    };
  },
});
