import type { Core } from '@strapi/strapi';

import { refuseDeletedDrafts } from './deleted-drafts';
import { refuseEmptyEmails } from './emails';
import { refuseHiddenRelations } from './hidden-relations';
import { guardSlugQuestions } from './slug-questions';
import { refuseDraftActions } from './types-without-drafts';

/** Requests over which stock Strapi stumbles, or which it answers to everybody, are refused. */
export function refusePlainly(strapi: Core.Strapi): void {
  refuseDeletedDrafts(strapi);
  refuseDraftActions(strapi);
  refuseEmptyEmails(strapi);
  refuseHiddenRelations(strapi);
  guardSlugQuestions(strapi);
}
