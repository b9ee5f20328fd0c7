import { adminSettings } from './admin-settings';
import { deskBriefs } from './desk-briefs';
import { deskChoices } from './desk-choices';
import { documentsBySlug } from './documents-by-slug';
import { liveBriefDays } from './live-brief-days';
import { photoMetadata } from './photo-metadata';

export const controllers = {
  'admin-settings': adminSettings,
  'desk-briefs': deskBriefs,
  'desk-choices': deskChoices,
  'documents-by-slug': documentsBySlug,
  'live-brief-days': liveBriefDays,
  'photo-metadata': photoMetadata,
};
