import { adminSettings } from './admin-settings';
import { documentsBySlug } from './documents-by-slug';
import { liveBriefDays } from './live-brief-days';
import { photoMetadata } from './photo-metadata';

export const controllers = {
  'admin-settings': adminSettings,
  'documents-by-slug': documentsBySlug,
  'live-brief-days': liveBriefDays,
  'photo-metadata': photoMetadata,
};
