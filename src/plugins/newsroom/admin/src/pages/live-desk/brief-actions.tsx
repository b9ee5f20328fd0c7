import { Button, Dialog, Flex, LinkButton } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';

import type { DeskBrief } from '../../../../desk-contract';
import { useSay } from '../../translations/message';
import { usePinBriefMutation, usePutBriefOutMutation } from './desk-api';

interface BriefActionsProps {
  brief: DeskBrief;
  /** Ids of the headline, so that each button says what it is about. */
  titleId: string;
  fullEditor: string;
  /** Only the active brief's buttons are tab stops. */
  tabIndex: 0 | -1;
  onEdit: () => void;
  onDone: (brief: DeskBrief, what: 'pinned' | 'unpinned' | 'published' | 'unpublished') => void;
  onProblem: (error: unknown) => void;
}

/** What can be done with a brief in its place. */
export function BriefActions(props: BriefActionsProps) {
  const { brief, titleId, fullEditor, tabIndex, onEdit, onDone, onProblem } = props;
  const say = useSay();
  const [pin, pinning] = usePinBriefMutation();
  const [putOut, puttingOut] = usePutBriefOutMutation();
  const [isAsking, setAsking] = useState(false);
  const { documentId, locale, pinned, may } = brief;
  const isDraft = brief.state === 'draft';
  const button = { type: 'button', size: 'S', variant: 'tertiary', tabIndex } as const;

  const put = async (how: 'publish' | 'unpublish'): Promise<void> => {
    try {
      const changed = await putOut({ documentId, locale, how }).unwrap();
      onDone(changed, how === 'publish' ? 'published' : 'unpublished');
    } catch (error) {
      onProblem(error);
    }
  };
  const turnPin = async (): Promise<void> => {
    try {
      const changed = await pin({ documentId, locale, pinned: !pinned }).unwrap();
      onDone(changed, changed.pinned ? 'pinned' : 'unpinned');
    } catch (error) {
      onProblem(error);
    }
  };

  return (
    <Flex gap={2} wrap="wrap">
      {may.update && (
        <Button {...button} aria-describedby={titleId} onClick={onEdit}>
          {say('desk.edit')}
        </Button>
      )}
      {may.pin && (
        <Button
          {...button}
          aria-describedby={titleId}
          aria-disabled={pinning.isLoading}
          onClick={() => void (pinning.isLoading || turnPin())}
        >
          {say(pinned ? 'desk.unpin' : 'desk.pin')}
        </Button>
      )}
      {may.publish && (
        <Button
          {...button}
          aria-describedby={titleId}
          aria-disabled={puttingOut.isLoading}
          onClick={() => {
            if (puttingOut.isLoading) return;
            if (isDraft) void put('publish');
            else setAsking(true);
          }}
        >
          {say(isDraft ? 'desk.publish' : 'desk.unpublish')}
        </Button>
      )}
      <LinkButton
        size="S"
        variant="ghost"
        tag={NavLink}
        to={fullEditor}
        tabIndex={tabIndex}
        aria-describedby={titleId}
      >
        {say('desk.full-editor')}
      </LinkButton>
      <Dialog.Root open={isAsking} onOpenChange={setAsking}>
        <ConfirmDialog
          title={say('desk.unpublish.title')}
          variant="danger-light"
          onConfirm={() => put('unpublish')}
        >
          {say('desk.unpublish.question', { title: brief.title || say('desk.untitled') })}
        </ConfirmDialog>
      </Dialog.Root>
    </Flex>
  );
}
