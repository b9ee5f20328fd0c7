import { Box, Flex, Typography } from '@strapi/design-system';
import { forwardRef, useId, useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';

import type { DeskBrief, DeskDay } from '../../../../desk-contract';
import { useSay } from '../../translations/message';
import { BriefActions } from './brief-actions';
import { BriefBadges } from './brief-badges';
import { BriefEditor } from './brief-editor';
import { answerProblems } from './desk-problems';
import { Thumbnail } from './photo-row';

export type BriefChange = 'pinned' | 'unpinned' | 'published' | 'unpublished' | 'saved';

export interface BriefCardProps {
  brief: DeskBrief;
  /** From 1. */
  position: number;
  total: number;
  isActive: boolean;
  /** Appeared while the page was open. */
  isNew: boolean;
  isEditing: boolean;
  meta: DeskDay;
  storageKey: string;
  fullEditor: string;
  onActive: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onEdit: (isEditing: boolean) => void;
  onOutdated: () => void;
  onChanged: (brief: DeskBrief, what: BriefChange) => void;
}

/** One brief of the day. */
export const BriefCard = forwardRef<HTMLElement, BriefCardProps>(function BriefCard(props, ref) {
  const { brief, isActive, isEditing } = props;
  const { may } = brief;
  const say = useSay();
  const titleId = useId();
  const metaId = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const { published, updated } = brief.timestamps;

  return (
    <Card
      ref={ref}
      $isLive={brief.state !== 'draft'}
      aria-labelledby={titleId}
      aria-describedby={metaId}
      aria-posinset={props.position}
      aria-setsize={props.total}
      tabIndex={isActive ? 0 : -1}
      onFocus={props.onActive}
      onKeyDown={props.onKeyDown}
    >
      <Flex gap={5} alignItems="flex-start">
        <Time dateTime={published?.utc}>{published?.local.slice(11, 16)}</Time>
        <Box flex="1" minWidth={0}>
          <Flex gap={2} wrap="wrap" alignItems="center">
            <Typography id={titleId} tag="h3" variant="delta" fontWeight="bold">
              {brief.title || say('desk.untitled')}
            </Typography>
            <BriefBadges brief={brief} isNew={props.isNew} />
          </Flex>
          <Typography tag="p" paddingTop={1} style={{ whiteSpace: 'pre-line' }}>
            {brief.text}
          </Typography>
          <Typography id={metaId} tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
            {facts().join(' · ')}
          </Typography>
        </Box>
        {brief.photo?.thumbnail && <Thumbnail photo={brief.photo} size="6.4rem" />}
      </Flex>
      {problem && (
        <Box background="danger100" padding={3} marginTop={3} hasRadius role="alert">
          <Typography textColor="danger700">{problem}</Typography>
        </Box>
      )}
      {(may.update || may.pin || may.publish) && !isEditing && (
        <Box paddingTop={3} paddingLeft="8.4rem">
          <BriefActions
            brief={brief}
            titleId={titleId}
            fullEditor={props.fullEditor}
            tabIndex={isActive ? 0 : -1}
            onEdit={() => props.onEdit(true)}
            onDone={(changed, what) => {
              setProblem(null);
              props.onChanged(changed, what);
            }}
            onProblem={(error) => setProblem(problemText(error))}
          />
        </Box>
      )}
      {isEditing && (
        <Box
          paddingTop={4}
          marginTop={4}
          borderStyle="solid"
          borderWidth="1px 0 0"
          borderColor="neutral150"
        >
          <BriefEditor
            brief={brief}
            meta={props.meta}
            storageKey={props.storageKey}
            fullEditor={props.fullEditor}
            onOutdated={props.onOutdated}
            onSaved={(changed) => props.onChanged(changed, 'saved')}
            onCancel={() => props.onEdit(false)}
          />
        </Box>
      )}
    </Card>
  );

  function facts(): string[] {
    const list: string[] = [];
    const story = brief.article?.title;
    if (story) list.push(say('desk.fact.story', { title: story }));
    if (brief.byline) list.push(brief.byline);
    if (brief.photo?.credit) list.push(brief.photo.credit);
    if (updated) list.push(say('desk.fact.updated', { clock: updated.local.slice(11, 16) }));
    if (brief.editor) list.push(say('desk.fact.editor', { editor: brief.editor }));
    return list;
  }

  function problemText(error: unknown): string | null {
    const { general, fields } = answerProblems(error, say);
    return [...Object.values(fields), general].filter(Boolean).join(' ') || null;
  }
});

const Card = styled.article<{ $isLive: boolean }>`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-left: 4px solid
    ${({ theme, $isLive }) => ($isLive ? theme.colors.primary600 : theme.colors.neutral300)};
  border-radius: 0.4rem;
  padding: 1.6rem 2.4rem 1.6rem 2rem;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Time = styled.time`
  flex: none;
  width: 6.4rem;
  font-size: 2rem;
  line-height: 1.4;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  color: ${({ theme }) => theme.colors.neutral800};
`;
