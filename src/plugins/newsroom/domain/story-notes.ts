import type { AudioOutput } from './audio-disclosure';
import type { Byline } from './byline';
import type { PhotoFacts } from './facts';
import { filledText } from './filled-text';
import { dayOf, isDay, shiftDay } from './newsroom-day';
import { rightsExpired } from './rights';

/** Something about a story that may be published, but that an editor would want to know. */
export type StoryNote =
  | { kind: 'audio-stale' }
  /** The audio is stale, and the newsroom's configuration keeps it from readers. */
  | { kind: 'audio-withheld' }
  | { kind: 'override-names-nobody' }
  /** `day` is the last day of the licence. */
  | { kind: 'rights-ending' | 'rights-ended'; day: string };

/** A licence that ends within so many days is mentioned. */
const NOTICE_DAYS = 14;

/**
 * @param story.audio what readers get; `null` for a track that is withheld
 * @param story.now epoch milliseconds
 */
export function storyNotes(story: {
  byline: Byline | null;
  bylineOverride: string | null;
  leadPhoto: PhotoFacts | null;
  audio: AudioOutput | null;
  isAudioStale: boolean;
  now: number;
  timeZone: string;
}): StoryNote[] {
  return [
    ...overrideNotes(story.bylineOverride, story.byline),
    ...rightsNotes(story.leadPhoto?.rightsExpire ?? null, story.now, story.timeZone),
    ...audioNotes(story.audio, story.isAudioStale),
  ];
}

/** An override that shows none of the credited names contradicts the credits, or has none. */
function overrideNotes(override: string | null, byline: Byline | null): StoryNote[] {
  if (filledText(override) === null || byline === null) return [];
  const shown = byline.text.toLocaleLowerCase();
  const names = byline.contributors.map(({ name }) => name.toLocaleLowerCase());
  return names.some((name) => shown.includes(name)) ? [] : [{ kind: 'override-names-nobody' }];
}

function rightsNotes(day: string | null, now: number, timeZone: string): StoryNote[] {
  if (day === null || !isDay(day)) return [];
  if (rightsExpired(day, now, timeZone)) return [{ kind: 'rights-ended', day }];
  const soon = shiftDay(dayOf(now, timeZone), NOTICE_DAYS);
  return day <= soon ? [{ kind: 'rights-ending', day }] : [];
}

function audioNotes(audio: AudioOutput | null, isStale: boolean): StoryNote[] {
  if (!isStale) return [];
  return [{ kind: audio === null ? 'audio-withheld' : 'audio-stale' }];
}
