import type { Core } from '@strapi/strapi';

import { settings } from '../settings';
import { allowMediaOrigin } from './media-policy';
import { cleanUploads } from './clean-uploads';
import { takeBackRefusedUploads } from './refused-uploads';
import { disarmServedFiles } from './served-files';
import { largestUpload } from './upload-settings';

/** What is uploaded is clean, and what is served does not run; `admitUploads` is the other half. */
export function guardUploads(strapi: Core.Strapi): void {
  const library = strapi.config.get<{ sizeLimit?: number; security?: object }>('plugin::upload');
  strapi.config.set('plugin::upload', {
    ...library,
    // Also holds for files that Strapi fetches from an address.
    sizeLimit: Math.min(library.sizeLimit ?? Infinity, largestUpload(settings(strapi).uploads)),
    // Strapi's own check believes names; an empty one keeps it from warning that there is none.
    security: library.security ?? { deniedTypes: [] },
  });
  allowMediaOrigin(strapi);
  takeBackRefusedUploads(strapi);
  cleanUploads(strapi);
  disarmServedFiles(strapi);
}
