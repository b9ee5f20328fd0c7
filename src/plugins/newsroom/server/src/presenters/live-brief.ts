import type { LiveBriefComputed } from '../../../contract';
import { presentStory } from './story';
import type { PresentContext } from './context';
import type { LiveBriefRow } from './rows';

export function presentLiveBrief(row: LiveBriefRow, context: PresentContext): LiveBriefComputed {
  return presentStory('liveBrief', { ...row, bylineOverride: null }, context);
}
