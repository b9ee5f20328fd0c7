import type { StoryNote } from '../../../domain/story-notes';
import { newsroomTime } from '../../../domain/newsroom-time';
import type { Say } from '../translations/message';

/** A note in the language of the panel, `locale`. */
export function noteText(note: StoryNote, say: Say, locale: string): string {
  switch (note.kind) {
    case 'rights-ending':
    case 'rights-ended':
      return say(`reader.note.${note.kind}`, { day: dayText(note.day, locale) });
    case 'audio-stale':
    case 'audio-withheld':
    case 'override-names-nobody':
      return say(`reader.note.${note.kind}`);
  }
}

function dayText(day: string, locale: string): string {
  return newsroomTime(`${day}T12:00:00Z`, 'UTC', locale).date;
}
