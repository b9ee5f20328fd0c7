import { useDebounce, useField } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { DeskPhoto } from '../../../../desk-contract';
import { useSay } from '../../translations/message';
import { ChoiceField } from './choice-field';
import { useDeskPhotosQuery } from './desk-api';
import { PhotoRow } from './photo-row';

const PAUSE_MS = 200;

/** The brief's photo, with its credit, and a word when readers would not see it. */
export function PhotoField({ locale, mayRead }: { locale: string; mayRead: boolean }) {
  const say = useSay();
  const field = useField<DeskPhoto | null>('leadPhoto');
  const [words, setWords] = useState('');
  const [isNeeded, setNeeded] = useState(false);
  const search = useDebounce(words, PAUSE_MS);
  const found = useDeskPhotosQuery({ words: search.trim(), locale }, { skip: !isNeeded });

  if (!mayRead && !field.value) return null;
  return (
    <ChoiceField
      label={say('desk.photo')}
      placeholder={say('desk.photo.placeholder')}
      value={field.value ? choice(field.value) : null}
      error={field.error}
      hint={field.value?.isExpired ? say('desk.photo.expired') : undefined}
      choices={found.currentData?.map(choice)}
      isError={found.isError}
      words={words}
      onSearch={setWords}
      onOpen={() => {
        setNeeded(true);
        if (found.isError) void found.refetch();
      }}
      onChoose={(documentId) => {
        const photo = found.currentData?.find((one) => one.documentId === documentId) ?? null;
        field.onChange('leadPhoto', photo);
      }}
    />
  );

  function choice(photo: DeskPhoto) {
    const content = <PhotoRow photo={photo} />;
    return { documentId: photo.documentId, label: photo.name ?? say('desk.photo.hidden'), content };
  }
}
