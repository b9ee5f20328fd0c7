import { Typography } from '@strapi/design-system';
import { useDebounce, useField } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { DeskStory } from '../../../../desk-contract';
import { useSay } from '../../translations/message';
import { ChoiceField } from './choice-field';
import { useDeskStoriesQuery } from './desk-api';

const PAUSE_MS = 200;

/** The story that the brief belongs to. */
export function StoryField({ locale, mayRead }: { locale: string; mayRead: boolean }) {
  const say = useSay();
  const field = useField<DeskStory | null>('article');
  const [words, setWords] = useState('');
  const [isNeeded, setNeeded] = useState(false);
  const search = useDebounce(words, PAUSE_MS);
  const found = useDeskStoriesQuery({ words: search.trim(), locale }, { skip: !isNeeded });

  if (!mayRead && !field.value) return null;
  return (
    <ChoiceField
      label={say('desk.story')}
      placeholder={say('desk.story.placeholder')}
      value={field.value ? { label: title(field.value), content: row(field.value) } : null}
      error={field.error}
      choices={found.currentData?.map((story) => ({
        documentId: story.documentId,
        label: title(story),
        content: row(story),
      }))}
      isError={found.isError}
      words={words}
      onSearch={setWords}
      onOpen={() => {
        setNeeded(true);
        if (found.isError) void found.refetch();
      }}
      onChoose={(documentId) => {
        const story = found.currentData?.find((one) => one.documentId === documentId) ?? null;
        field.onChange('article', story);
      }}
    />
  );

  function title(story: DeskStory): string {
    if (story.title === null) return say('desk.story.hidden');
    return story.title || say('desk.untitled');
  }

  function row(story: DeskStory) {
    return <Typography ellipsis>{title(story)}</Typography>;
  }
}
