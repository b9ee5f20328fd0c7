import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { newsroomTime } from '../../../domain/newsroom-time';
import type { TodayStory } from '../../../home-contract';
import { useSay } from '../translations/message';

interface StoryListProps {
  stories: TodayStory[];
  timeZone: string;
  /** The time of day alone, or with its date. */
  show: 'time' | 'display';
}

/** Stories with their time on the newsroom's clock, each a link to its form. */
export function StoryList({ stories, timeZone, show }: StoryListProps) {
  const say = useSay();
  const { locale } = useIntl();
  return (
    <List>
      {stories.map((story) => (
        <li key={`${story.documentId} ${story.locale}`}>
          <Flex gap={3} alignItems="baseline">
            <Typography tag="time" dateTime={story.utc} textColor="neutral600" style={TIME}>
              {newsroomTime(story.utc, timeZone, locale)[show]}
            </Typography>
            <Box flex="1" minWidth={0}>
              <Typography tag={Link} to={formOf(story)} textColor="primary600" ellipsis>
                {story.title || say('desk.untitled')}
              </Typography>
            </Box>
            <Typography variant="pi" textColor="neutral600" style={KIND}>
              {say(`home.${story.type}`)} · {story.locale}
            </Typography>
          </Flex>
        </li>
      ))}
    </List>
  );
}

function formOf({ contentType, documentId, locale }: TodayStory): string {
  return `/content-manager/collection-types/${contentType}/${documentId}?plugins[i18n][locale]=${locale}`;
}

const TIME = { flex: 'none', minWidth: '6.4rem', fontVariantNumeric: 'tabular-nums' };
const KIND = { flex: 'none' };

const List = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  margin: 0;
  padding: 0;
  list-style: none;
`;
