import { documentsBySlug } from './documents-by-slug';
import { liveBriefDays } from './live-brief-days';

export const controllers = {
  'documents-by-slug': documentsBySlug,
  'live-brief-days': liveBriefDays,
};
