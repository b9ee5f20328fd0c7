import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ReaderView } from '../../../domain/reader-view';
import type { Problem } from '../../../domain/refusal';
import { useSay } from '../translations/message';
import { noteText } from './note-text';
import type { PanelState } from './use-reader-view';
import { useSettled } from './use-settled';

interface StoryWarningsProps {
  view: ReaderView;
  hidden: PanelState['hidden'];
}

/** What an editor should know, and what would refuse a publish; read out once typing rests. */
export function StoryWarnings({ view, hidden }: StoryWarningsProps) {
  const say = useSay();
  const { locale } = useIntl();
  const notes = view.notes.map((note) => noteText(note, say, locale));
  const problems = view.problems
    .filter((problem) => isKnown(problem, hidden))
    .map(({ code, values }) => say(`refusal.${code}`, values));
  const spoken = useSettled([...notes, ...problems].join(' '));
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Warnings title={say('reader.notes')} texts={notes} colour="warning" />
      <Warnings title={say('reader.problems')} texts={problems} colour="danger" />
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </Flex>
  );
}

/** Nothing is said about documents that this editor may not read. */
function isKnown({ path: [field] }: Problem, { authors, photos }: PanelState['hidden']): boolean {
  if (authors && (field === 'credits' || field === 'bylineOverride')) return false;
  return !(photos && field === 'leadPhoto');
}

interface WarningsProps {
  title: string;
  texts: string[];
  colour: 'warning' | 'danger';
}

function Warnings({ title, texts, colour }: WarningsProps) {
  if (texts.length === 0) return null;
  return (
    <Box background={`${colour}100`} borderColor={`${colour}200`} hasRadius padding={3}>
      <Typography variant="pi" fontWeight="bold" tag="h3" textColor="neutral800">
        {title}
      </Typography>
      <Box tag="ul">
        {texts.map((text) => (
          <Typography key={text} variant="pi" tag="li" textColor="neutral800">
            {text}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
