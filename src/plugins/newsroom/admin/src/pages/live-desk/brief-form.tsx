import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { Form } from '@strapi/strapi/admin';
import { useCallback, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import type { DeskDay, DeskForm } from '../../../../desk-contract';
import { useSay } from '../../translations/message';
import type { KeptDraft } from './desk-draft';
import { formProblems, type DeskProblems } from './desk-problems';
import { TextField, TickField, TitleField } from './form-fields';
import { forgetDraft, KeepDraft } from './kept-draft';
import { PhotoField } from './photo-field';
import { StoryField } from './story-field';
import { TimeEntry } from './time-entry';

export interface BriefFormProps {
  /** Names the form for screen readers. */
  label: string;
  /** What the form holds when nothing has been done. */
  initial: DeskForm;
  /** What was being done when the page was left. */
  kept: KeptDraft | null;
  storageKey: string;
  version: string | null;
  locale: string;
  meta: DeskDay;
  /** The address of the full editor; `null` for a brief that does not exist yet. */
  fullEditor: string | null;
  isFocused?: boolean;
  /** Gives the problems, or `null` and, where the form goes on, what it holds next. */
  save: (form: DeskForm) => Promise<DeskProblems | null>;
  /** What the form holds once it was saved; `null` when it goes away. */
  next: ((form: DeskForm) => DeskForm) | null;
  onCancel?: (() => void) | undefined;
  children?: ReactNode;
}

/** The fields of a brief. Ctrl+Enter publishes; what cannot be published stays and says why. */
export function BriefForm(props: BriefFormProps) {
  const { initial, kept, storageKey, locale, meta, fullEditor, save, next, onCancel } = props;
  const say = useSay();
  const isSaving = useRef(false);
  const [untouched, setUntouched] = useState(initial);
  const [general, setGeneral] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [values] = useState(kept?.form ?? initial);

  const { isFocused = false } = props;
  // The fields are new after each brief that was published, and begin with the headline.
  const takesFocus = isFocused || round > 0;
  const titleRef = useCallback(
    (input: HTMLInputElement | null) => {
      if (takesFocus) input?.focus();
    },
    [takesFocus]
  );

  return (
    <Form<DeskForm>
      method="POST"
      initialValues={values}
      onSubmit={async (form, { setErrors, resetForm }) => {
        if (isSaving.current) return;
        setGeneral(null);
        const mistakes = formProblems(form, say);
        if (Object.keys(mistakes).length > 0) {
          setErrors(mistakes);
          return;
        }
        isSaving.current = true;
        const problems = await save(form).finally(() => (isSaving.current = false));
        if (problems) {
          setErrors(problems.fields);
          setGeneral(problems.general);
          return;
        }
        forgetDraft(storageKey);
        if (!next) return;
        const following = next(form);
        setUntouched(following);
        resetForm(following);
        setRound((number) => number + 1);
      }}
    >
      {({ isSubmitting }) => (
        <Box
          role="group"
          aria-label={props.label}
          aria-busy={isSubmitting}
          onKeyDown={onKeyDown}
          key={round}
        >
          <KeepDraft storageKey={storageKey} initial={untouched} version={props.version} />
          {props.children}
          <Grid.Root gap={4}>
            <Grid.Item col={12} direction="column" alignItems="stretch">
              <TitleField inputRef={titleRef} />
            </Grid.Item>
            <Grid.Item col={12} direction="column" alignItems="stretch">
              <TextField fullEditor={fullEditor} />
            </Grid.Item>
            <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
              <StoryField locale={locale} mayRead={meta.mayRead.stories} />
            </Grid.Item>
            <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
              <PhotoField locale={locale} mayRead={meta.mayRead.photos} />
            </Grid.Item>
          </Grid.Root>
          {general && (
            <Box background="danger100" padding={3} marginTop={4} hasRadius role="alert">
              <Typography textColor="danger700">{general}</Typography>
            </Box>
          )}
          <Flex marginTop={4} gap={5} wrap="wrap">
            <TimeEntry timeZone={meta.timeZone} isNew={fullEditor === null} />
            <Flex gap={5} wrap="wrap">
              <TickField name="pinned" />
              <TickField name="keyEvent" />
            </Flex>
            <Flex gap={3} wrap="wrap" marginLeft="auto">
              <Typography variant="pi" textColor="neutral600">
                {say('desk.shortcut', { keys: isMac() ? '⌘ Enter' : 'Ctrl+Enter' })}
              </Typography>
              {onCancel && (
                <Button type="button" variant="tertiary" onClick={onCancel}>
                  {say('desk.cancel')}
                </Button>
              )}
              <Button type="submit" loading={isSubmitting}>
                {say('desk.publish')}
              </Button>
            </Flex>
          </Flex>
        </Box>
      )}
    </Form>
  );
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** Enter alone never publishes: it is too easily pressed. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.currentTarget.closest('form')?.requestSubmit();
  } else if (event.target instanceof HTMLInputElement) {
    event.preventDefault();
  }
}
