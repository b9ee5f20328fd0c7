import { adminSettings } from './admin-settings/controller';
import { authors } from './uses/controller';
import { bylines } from './bylines/controller';
import { deskBriefs } from './desk/briefs-controller';
import { deskChoices } from './desk/choices-controller';
import { documentsBySlug } from './slugs/controller';
import { drafts } from './access/drafts-controller';
import { imports } from './access/imports-controller';
import { liveBriefDays } from './lists/day-controller';
import { typeNames } from './kinds/type-names-controller';
import { panel } from './panel/controller';
import { photoMetadata } from './photo-metadata/controller';
import { preview } from './preview/controller';
import { publicationsController } from './publications/controller';
import { todayController } from './home/controller';

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
