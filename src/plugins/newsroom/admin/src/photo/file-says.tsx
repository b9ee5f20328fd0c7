import { Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import { useSay } from '../translations/message';
import { FileFacts } from './file-facts';
import { usePhotoMetadataQuery } from './photo-metadata-query';
import type { ChosenImage } from './photo-values';
import type { PhotoForm } from './use-photo-form';

interface FileSaysProps {
  form: PhotoForm;
  image: ChosenImage | null;
  timeZone: string;
}

/** What the chosen image's file said about itself, beside what is typed. */
export function FileSays({ form, image, timeZone }: FileSaysProps) {
  const say = useSay();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {say('photo.file')}
      </Typography>
      {image ? (
        <Said form={form} image={image} timeZone={timeZone} />
      ) : (
        <Note>{say('photo.file.none')}</Note>
      )}
    </Flex>
  );
}

function Said({ form, image, timeZone }: FileSaysProps & { image: ChosenImage }) {
  const say = useSay();
  const { data: metadata, error, isError, refetch } = usePhotoMetadataQuery(image);
  if (isError) {
    return isForbidden(error) ? (
      <Note>{say('photo.file.forbidden')}</Note>
    ) : (
      <>
        <Note>{say('photo.file.error')}</Note>
        <Button type="button" size="S" variant="tertiary" onClick={() => void refetch()}>
          {say('settings.retry')}
        </Button>
      </>
    );
  }
  if (metadata === undefined) return <Note>{say('photo.file.loading')}</Note>;
  if (metadata === null) return <Note>{say('photo.file.silent')}</Note>;
  return <FileFacts form={form} metadata={metadata} timeZone={timeZone} />;
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}

function isForbidden(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    error.name === 'ForbiddenError'
  );
}
