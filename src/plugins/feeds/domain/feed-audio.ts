import type { StoryAudio } from './story-document';
import { webAddress } from './web-address';

/** The audio version of a story. */
export type FeedAudio = StoryAudio;

export function feedAudio(audio: StoryAudio | null): FeedAudio | null {
  const url = webAddress(audio?.url);
  if (!audio || url === null) return null;
  return { ...audio, url, digitalSourceType: webAddress(audio.digitalSourceType) };
}
