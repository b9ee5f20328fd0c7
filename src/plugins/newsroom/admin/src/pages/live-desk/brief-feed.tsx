import { Flex } from '@strapi/design-system';
import { useRef, useState, type KeyboardEvent } from 'react';

import type { DeskBrief, DeskDay } from '../../../../desk-contract';
import { useSay } from '../../translations/message';
import { BriefCard, type BriefChange } from './brief-card';
import { movedInFeed } from './list-position';

interface BriefFeedProps {
  briefs: DeskBrief[];
  total: number;
  isBusy: boolean;
  newIds: ReadonlySet<string>;
  editingIds: ReadonlySet<string>;
  meta: DeskDay;
  storageKeyOf: (brief: DeskBrief) => string;
  fullEditorOf: (brief: DeskBrief) => string;
  onEdit: (brief: DeskBrief, isEditing: boolean) => void;
  onOutdated: () => void;
  onChanged: (brief: DeskBrief, what: BriefChange) => void;
}

/** The day's briefs as an ARIA feed: one tab stop, arrows and page keys walk from brief to brief. */
export function BriefFeed(props: BriefFeedProps) {
  const { briefs, newIds, editingIds } = props;
  const say = useSay();
  const [activeId, setActiveId] = useState<string | null>(null);
  const cards = useRef(new Map<string, HTMLElement>());
  const active = briefs.some(({ documentId }) => documentId === activeId)
    ? activeId
    : briefs[0]?.documentId;

  const focus = (documentId: string): void => {
    // The buttons that had the focus may go away with this very change.
    setTimeout(() => cards.current.get(documentId)?.focus());
  };

  return (
    <Flex
      role="feed"
      aria-label={say('desk.feed')}
      aria-busy={props.isBusy}
      direction="column"
      alignItems="stretch"
      gap={3}
    >
      {briefs.map((brief, index) => (
        <BriefCard
          key={brief.documentId}
          ref={(card) => {
            if (card) cards.current.set(brief.documentId, card);
            else cards.current.delete(brief.documentId);
          }}
          brief={brief}
          position={index + 1}
          total={props.total}
          isActive={brief.documentId === active}
          isNew={newIds.has(brief.documentId)}
          isEditing={editingIds.has(brief.documentId)}
          meta={props.meta}
          storageKey={props.storageKeyOf(brief)}
          fullEditor={props.fullEditorOf(brief)}
          onActive={() => setActiveId(brief.documentId)}
          onKeyDown={(event) => walk(event, index)}
          onEdit={(isEditing) => {
            props.onEdit(brief, isEditing);
            if (!isEditing) focus(brief.documentId);
          }}
          onOutdated={props.onOutdated}
          onChanged={(changed, what) => {
            props.onChanged(changed, what);
            if (what === 'saved') focus(brief.documentId);
          }}
        />
      ))}
    </Flex>
  );

  /** Only from the brief itself: in its fields the same keys do their usual work. */
  function walk(event: KeyboardEvent<HTMLElement>, index: number): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const next = movedInFeed(event.key, index, briefs.length);
    const brief = next === null ? undefined : briefs[next];
    if (!brief) return;
    event.preventDefault();
    cards.current.get(brief.documentId)?.focus();
  }
}
