import type { DeskInput } from '../../../desk-contract';
import { plainText } from '../../../domain/plain-body';
import { readNewsroomTime } from '../../../domain/time-input';
import { utc, type BriefVersion } from './versions';

/**
 * The fields of a change that differ from the draft as it is stored, whether or not the editor may
 * read them: what is sent as it stands is no change, and what is emptied is one.
 */
export function changedFields(input: DeskInput, draft: BriefVersion, timeZone: string): DeskInput {
  const given = Object.entries(input).filter(
    ([name]) => !isStored(name as keyof DeskInput, input, draft, timeZone)
  );
  return Object.fromEntries(given);
}

function isStored(
  name: keyof DeskInput,
  input: DeskInput,
  draft: BriefVersion,
  timeZone: string
): boolean {
  switch (name) {
    case 'title':
      return input.title === (draft.title ?? '');
    case 'text':
      return input.text === plainText(draft.body);
    case 'datePublished': {
      // What is no time is refused later, on its field.
      const time = readNewsroomTime(input.datePublished, timeZone);
      return time.ok && time.instant === utc(draft.datePublished);
    }
    case 'article':
    case 'leadPhoto':
      return input[name] === (draft[name]?.documentId ?? null);
    case 'pinned':
    case 'keyEvent':
      return input[name] === (draft[name] === true);
  }
}
