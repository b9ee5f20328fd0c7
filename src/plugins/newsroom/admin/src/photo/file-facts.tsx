import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useMemo, useRef } from 'react';

import type { PhotoMetadata } from '../../../domain/photo-metadata';
import { photoSuggestions } from '../../../domain/photo-suggestions';
import { useSay } from '../translations/message';
import { BLOCK_NAMES } from './block-name';
import { CreditConflict } from './credit-conflict';
import { FileDispute } from './file-dispute';
import { changesIn, takeOverAll, type PhotoPatch } from './photo-values';
import { RefusedRow } from './refused-row';
import { SuggestionRow } from './suggestion-row';
import type { PhotoForm } from './use-photo-form';

interface FileFactsProps {
  form: PhotoForm;
  metadata: PhotoMetadata;
  timeZone: string;
}

/** The file's values one by one, each with a button that takes it over, and one for all. */
export function FileFacts({ form, metadata, timeZone }: FileFactsProps) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const { suggestions, refused, conflict } = useMemo(
    () => photoSuggestions(metadata, timeZone),
    [metadata, timeZone]
  );
  const all = changesIn(takeOverAll(suggestions, form.values), form.values);
  const count = suggestions.filter(({ field }) => field in all && form.canEdit(field)).length;
  const take = (patch: PhotoPatch): void => {
    form.fillIn(patch);
    // The button goes; who works with the keyboard goes on from here.
    list.current?.focus();
  };
  return (
    <>
      {conflict && (
        <FileDispute conflict={conflict} canTake={form.canEdit('photographer')} onTake={take} />
      )}
      <CreditConflict form={form} suggestions={suggestions} onTake={take} />
      {count > 1 && (
        <Flex>
          <Button type="button" variant="secondary" onClick={() => take(all)}>
            {say('photo.take.all', { count })}
          </Button>
        </Flex>
      )}
      <Box tag="ul" ref={list} tabIndex={-1}>
        {suggestions.map((suggestion) => (
          <SuggestionRow
            key={suggestion.field}
            suggestion={suggestion}
            form={form}
            timeZone={timeZone}
          />
        ))}
        {refused.map((value) => (
          <RefusedRow key={value.field} value={value} />
        ))}
      </Box>
      {metadata.unread.length > 0 && (
        <Typography variant="pi" textColor="neutral800">
          {say('photo.file.unread', {
            blocks: metadata.unread.map((block) => BLOCK_NAMES[block]).join(', '),
          })}
        </Typography>
      )}
    </>
  );
}
