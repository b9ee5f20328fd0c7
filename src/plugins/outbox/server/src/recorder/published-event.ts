import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import type { LoggedEvent } from '../../../domain/envelope';
import type { Subject } from '../../../domain/event-type';
import { withoutFields } from '../../../domain/private-fields';
import { contentTypesOf } from '../settings';

/**
 * A logged event as it may leave the newsroom. What it holds was public when it was logged; a field
 * that has become private since then is left out.
 */
export function publishedEvent(strapi: Core.Strapi, event: LoggedEvent): LoggedEvent {
  const fields = privateFields(strapi, event.type);
  return fields.length === 0 ? event : { ...event, data: withoutFields(event.data, fields) };
}

function privateFields(strapi: Core.Strapi, type: string): string[] {
  const subject = type.slice(0, type.lastIndexOf('.')) as Subject;
  const uid = contentTypesOf(strapi)[subject];
  const model = uid && strapi.contentTypes[uid];
  return model ? contentTypes.getPrivateAttributes(model) : [];
}
