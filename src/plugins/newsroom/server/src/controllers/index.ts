import { adminSettings } from './admin-settings';
import { authors } from './authors';
import { bylines } from './bylines';
import { deskBriefs } from './desk-briefs';
import { deskChoices } from './desk-choices';
import { documentsBySlug } from './documents-by-slug';
import { drafts } from './drafts';
import { imports } from './imports';
import { liveBriefDays } from './live-brief-days';
import { panel } from './panel';
import { photoMetadata } from './photo-metadata';
import { preview } from './preview';
import { publicationsController } from './publications';
import { todayController } from './today';
import { typeNames } from './type-names';

export const controllers = {
  'admin-settings': adminSettings,
  'type-names': typeNames,
  authors,
  bylines,
  'desk-briefs': deskBriefs,
  'desk-choices': deskChoices,
  'documents-by-slug': documentsBySlug,
  drafts,
  imports,
  'live-brief-days': liveBriefDays,
  panel,
  'photo-metadata': photoMetadata,
  preview,
  publications: publicationsController,
  today: todayController,
};
