import { january31 } from './live-briefs/2024-01-31';
import { february1 } from './live-briefs/2024-02-01';
import { october27 } from './live-briefs/2024-10-27';
import type { LiveBriefSample } from './types';

/** All briefs, oldest first. */
export const liveBriefs: readonly LiveBriefSample[] = [...january31, ...february1, ...october27];
