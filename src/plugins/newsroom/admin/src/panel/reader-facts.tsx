import { Box, Flex, Typography } from '@strapi/design-system';

import { isSlug } from '../../../domain/slug';
import type { NewsroomSettings } from '../settings/newsroom-settings';
import { useSay } from '../translations/message';
import { AudioRow } from './audio-row';
import { FactRow } from './fact-row';
import type { FormValues } from './form-values';
import { StoryWarnings } from './story-warnings';
import { TimeRow } from './time-row';
import { useReaderView, type EditedStory } from './use-reader-view';

interface ReaderFactsProps {
  story: EditedStory;
  values: FormValues;
  /** The form's values as they are stored. */
  initial: FormValues;
  settings: NewsroomSettings;
}

/** What readers get, line by line, and below it what an editor should know before publishing. */
export function ReaderFacts({ story, values, initial, settings }: ReaderFactsProps) {
  const say = useSay();
  const { view, slug, hidden, isError } = useReaderView(story, values, initial, settings);
  if (isError) return <Note>{say('reader.error')}</Note>;
  if (!view) return <Note>{say('reader.loading')}</Note>;

  const lang = story.locale;
  const { byline, photo, audio, readingTime, canonicalUrl } = view;
  const isArticle = story.type === 'article';
  const nobody = say(hidden.authors ? 'reader.hidden.authors' : 'reader.byline.none');
  const hasPhoto = photo !== null || hidden.photos;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Box tag="dl">
        {(isArticle || byline) && (
          <>
            <FactRow
              label={say('reader.byline')}
              value={byline?.line ?? null}
              lang={lang}
              missing={nobody}
            />
            {byline && <FactRow label={say('reader.credit')} value={byline.credit} lang={lang} />}
          </>
        )}
        <TimeRow type={story.type} timestamps={view.timestamps} values={values} lang={lang} />
        <FactRow label={say('reader.reading-time')} value={readingTime.text} lang={lang}>
          <Detail>{say('reader.words', { count: readingTime.words })}</Detail>
        </FactRow>
        {hasPhoto && (
          <FactRow
            label={say('reader.caption')}
            value={photo?.captionWithCredit ?? null}
            lang={lang}
            missing={say(photo ? 'reader.caption.none' : 'reader.hidden.photos')}
          />
        )}
        {isArticle && audio && <AudioRow audio={audio} lang={lang} />}
        <FactRow label={say('reader.slug')} value={slug} missing={say('reader.slug.none')}>
          {slug !== null && !isSlug(slug) && <Detail>{say('reader.slug.wrong')}</Detail>}
        </FactRow>
        <FactRow
          label={say('reader.address')}
          value={canonicalUrl}
          missing={say('reader.address.none')}
        />
      </Box>
      <StoryWarnings view={view} hidden={hidden} />
    </Flex>
  );
}

function Detail({ children }: { children: string }) {
  return (
    <Typography variant="pi" tag="p" textColor="neutral600">
      {children}
    </Typography>
  );
}

function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
