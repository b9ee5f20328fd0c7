import type { Core, UID } from '@strapi/strapi';

import { isLocalised } from '../documents/write';
import { defaultLocale } from '../presenters/context';
import { hostName } from '../kinds/attribute-names';
import { newsroomType } from '../settings';
import { generateSlug } from './generate';

interface UidRequest {
  contentTypeUID: UID.ContentType;
  field: string;
  data: Record<string, unknown>;
  locale?: string;
}

interface UidService {
  generateUIDField(request: UidRequest): Promise<string>;
}

/** Makes the admin's "regenerate" button give the same slugs as every other way in. */
export function generateAdminSlugs(strapi: Core.Strapi): void {
  const service = strapi.plugin('content-manager')?.service('uid') as UidService | undefined;
  if (!service) return;
  const generate = service.generateUIDField.bind(service);
  service.generateUIDField = async (request) => {
    const type = newsroomType(strapi, request.contentTypeUID);
    if (!type || request.field !== 'slug') return generate(request);
    const name = type === 'author' ? 'name' : 'title';
    const title = request.data[hostName(strapi, request.contentTypeUID, name)];
    const { documentId } = request.data;
    const uid = request.contentTypeUID;
    return generateSlug(
      strapi,
      {
        uid,
        locale: isLocalised(strapi, uid) ? request.locale || (await defaultLocale(strapi)) : null,
        documentId: typeof documentId === 'string' ? documentId : null,
      },
      typeof title === 'string' ? title : null
    );
  };
}
