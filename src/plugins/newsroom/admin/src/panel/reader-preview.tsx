import { Box } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { memo, useDeferredValue } from 'react';

import type { NewsroomSettings } from '../settings/newsroom-settings';
import { useSay } from '../translations/message';
import type { FormValues } from './form-values';
import { kindValues } from './kind-values';
import { ReaderFacts } from './reader-facts';
import type { EditedStory } from './use-reader-view';

interface ReaderPreviewProps {
  story: EditedStory;
  settings: NewsroomSettings;
}

/** Follows the form a moment behind the typing, which therefore never waits for the panel. */
export function ReaderPreview({ story, settings }: ReaderPreviewProps) {
  const say = useSay();
  const values = useForm('ReaderPreview', (form) => form.values as FormValues);
  const initial = useForm('ReaderPreview', (form) => form.initialValues as FormValues);
  const deferred = useDeferredValue(values);
  return (
    <Box tag="section" width="100%" aria-label={say('reader.title')}>
      <Facts
        key={`${story.documentId ?? ''} ${story.locale} ${story.status}`}
        {...story}
        values={deferred}
        initial={initial}
        settings={settings}
      />
    </Box>
  );
}

/** Its properties are compared one by one: the story is a new object at every render. */
const Facts = memo(function Facts({
  values,
  initial,
  settings,
  ...story
}: EditedStory & { values: FormValues; initial: FormValues; settings: NewsroomSettings }) {
  const names = settings.fields[story.type];
  return (
    <ReaderFacts
      story={story}
      values={kindValues(values, names)}
      initial={kindValues(initial, names)}
      settings={settings}
    />
  );
});
