import type { Core } from '@strapi/strapi';

import { SUBJECTS } from '../../domain/event-type';
import { settings } from './settings';

/**
 * Refuses to start when the configuration names a content type that the project does not have.
 * @throws Error that names the key and the type
 */
export function checkTypes(strapi: Core.Strapi): void {
  const { contentTypes } = settings(strapi);
  const problems = SUBJECTS.filter((subject) => {
    const uid = contentTypes[subject];
    return uid !== undefined && !Object.hasOwn(strapi.contentTypes, uid);
  }).map(
    (subject) =>
      `outbox.contentTypes.${subject} names ${contentTypes[subject]}, and the project has no such content type: name one that it has, or add it.`
  );
  if (problems.length > 0) {
    throw new Error(`The outbox plugin cannot use the project's types. ${problems.join(' ')}`);
  }
}
