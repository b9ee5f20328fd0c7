import type { Core } from '@strapi/strapi';

import { settings } from '../settings';
import { guardsOf } from './guarded-types';
import type { Query } from './query-model';
import { withInstants } from './query-times';

/**
 * Reads the wall clocks in the filters of whoever asks past the content API: lists of the admin panel,
 * tools, code of the host. What is no time at all is Strapi's to refuse.
 */
export function readTimesOfOthers(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const params: Query | undefined = context.params;
    if (params?.filters ?? params?.populate) {
      const { timeZone } = settings(strapi);
      const rules = { schemas: strapi, guards: guardsOf(strapi), timeZone, isStrict: false };
      Object.assign(params, withInstants(rules, context.uid, params));
    }
    return next();
  });
}
