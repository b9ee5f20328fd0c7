import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { DeskBrief, DeskDay } from '../../../../desk-contract';
import { isTakenDown } from '../../../../domain/brief-version';
import { useSay } from '../../translations/message';
import { BriefForm } from './brief-form';
import { useUpdateBriefMutation } from './desk-api';
import { deskChanges } from './desk-draft';
import { answerProblems } from './desk-problems';
import { forgetDraft, keptDraft } from './kept-draft';

interface BriefEditorProps {
  brief: DeskBrief;
  meta: DeskDay;
  storageKey: string;
  fullEditor: string;
  /** Asks for what stands on the server now. */
  onOutdated: () => void;
  onSaved: (brief: DeskBrief) => void;
  onCancel: () => void;
}

/** A brief being changed in its place. What a colleague does meanwhile is shown, not overwritten. */
export function BriefEditor(props: BriefEditorProps) {
  const { brief, meta, storageKey, fullEditor, onOutdated, onSaved, onCancel } = props;
  const say = useSay();
  const [update] = useUpdateBriefMutation();
  const [kept] = useState(() => keptDraft(storageKey));
  const [initial] = useState(brief.form);
  const [isAsking, setAsking] = useState(false);
  const [version, setVersion] = useState(kept?.version ?? brief.version);

  // Who takes a brief down changes nothing in it, so nobody can be named.
  const isDown = isTakenDown(version, brief.version);

  const discard = (): void => {
    forgetDraft(storageKey);
    onCancel();
  };

  return (
    <BriefForm
      label={say('desk.editor', { title: brief.title })}
      initial={initial}
      kept={kept}
      storageKey={storageKey}
      version={version}
      locale={brief.locale}
      meta={meta}
      fullEditor={fullEditor}
      isFocused
      next={null}
      onCancel={() => (keptDraft(storageKey) ? setAsking(true) : onCancel())}
      save={async (form) => {
        const { documentId, locale } = brief;
        try {
          onSaved(
            await update({
              documentId,
              locale,
              version,
              input: deskChanges(form, brief.form),
            }).unwrap()
          );
          return null;
        } catch (error) {
          const problems = answerProblems(error, say);
          if (problems.isConflict) onOutdated();
          return problems;
        }
      }}
    >
      {version !== brief.version && (
        <Box background="warning100" padding={3} marginBottom={4} hasRadius role="alert">
          <Typography tag="p" fontWeight="bold">
            {isDown
              ? say('desk.conflict.down')
              : say('desk.conflict', { editor: brief.editor ?? say('desk.somebody') })}
          </Typography>
          <Typography tag="p" paddingTop={2}>
            {brief.form.title}
          </Typography>
          <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>
            {brief.form.text ?? brief.text}
          </Typography>
          <Flex gap={2} paddingTop={3}>
            <Button type="button" variant="secondary" onClick={() => setVersion(brief.version)}>
              {say(isDown ? 'desk.conflict.down.mine' : 'desk.conflict.mine')}
            </Button>
            <Button type="button" variant="tertiary" onClick={discard}>
              {say(isDown ? 'desk.conflict.down.theirs' : 'desk.conflict.theirs')}
            </Button>
          </Flex>
        </Box>
      )}
      <Dialog.Root open={isAsking} onOpenChange={setAsking}>
        <ConfirmDialog title={say('desk.discard.title')} onConfirm={discard}>
          {say('desk.discard.question')}
        </ConfirmDialog>
      </Dialog.Root>
      {brief.state === 'modified' && (
        <Box background="primary100" padding={3} marginBottom={4} hasRadius>
          <Typography>{say('desk.editor.modified')}</Typography>
        </Box>
      )}
    </BriefForm>
  );
}
