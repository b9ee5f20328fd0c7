import { Box, Field, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { styled } from 'styled-components';

import { useSay } from '../../translations/message';
import { moved } from './list-position';

export interface Choice {
  documentId: string;
  /** What stands in the field once it is chosen. */
  label: string;
  content: ReactNode;
}

interface ChoiceFieldProps {
  label: string;
  placeholder: string;
  value: { label: string; content: ReactNode } | null;
  error: string | undefined;
  hint?: string | undefined;
  /** What the words have found; `undefined` while it is being looked for. */
  choices: Choice[] | undefined;
  /** The search did not come to an answer. */
  isError: boolean;
  words: string;
  onSearch: (words: string) => void;
  /** Called with `true` when the list is needed for the first time. */
  onOpen: () => void;
  onChoose: (documentId: string | null) => void;
}

/**
 * A field that finds one document by its words: a combobox with a list, as the ARIA practices
 * describe it. Arrows walk, Enter takes, Escape closes.
 */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, value, error, hint, choices = [], words, onSearch, onOpen, onChoose } = props;
  const say = useSay();
  const id = useId();
  const target = useRef<HTMLElement | null>(null);
  const take = (element: HTMLElement | null): void => {
    target.current = element;
  };
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);

  const open = (): void => {
    onOpen();
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (documentId: string | null): void => {
    onChoose(documentId);
    onSearch('');
    close();
    // The field may just have appeared in the place of what was chosen.
    setTimeout(() => target.current?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const next = moved(event.key, active, choices.length);
    const chosen = choices[active];
    if (isOpen && event.key === 'Escape') close();
    else if (isOpen && event.key === 'Enter' && chosen) choose(chosen.documentId);
    else if (next !== null && (event.key === 'ArrowDown' || isOpen)) {
      if (!isOpen) open();
      setActive(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (value) {
    return (
      <Field.Root id={id} error={error} hint={hint}>
        <Field.Label>{label}</Field.Label>
        <Chosen hasRadius borderColor={error ? 'danger600' : 'neutral200'} background="neutral0">
          <Box flex="1" minWidth={0}>
            {value.content}
          </Box>
          <IconButton
            ref={take}
            variant="ghost"
            type="button"
            withTooltip={false}
            label={say('desk.choice.clear', { label, value: value.label })}
            aria-invalid={error !== undefined}
            aria-describedby={describedBy(id, { error, hint })}
            onClick={() => choose(null)}
          >
            <Cross />
          </IconButton>
        </Chosen>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  }

  return (
    <Field.Root id={id} error={error} hint={hint} position="relative">
      <Field.Label>{label}</Field.Label>
      <Field.Input
        ref={take}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder={props.placeholder}
        value={words}
        onClick={open}
        onChange={(event) => {
          open();
          setActive(-1);
          onSearch(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isOpen && (
        <List
          background="neutral0"
          borderColor="neutral200"
          hasRadius
          shadow="filterShadow"
          // A press in the list must not take the focus, and with it the list, away.
          onMouseDown={(event: { preventDefault(): void }) => event.preventDefault()}
        >
          <div role="listbox" id={`${id}-list`} aria-label={label}>
            {choices.map(({ documentId, content }, index) => (
              <Box
                key={documentId}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                padding={2}
                hasRadius
                background={index === active ? 'primary100' : undefined}
                cursor="pointer"
                onMouseEnter={() => setActive(index)}
                onClick={() => choose(documentId)}
              >
                {content}
              </Box>
            ))}
          </div>
          {choices.length === 0 && (
            <Box padding={2} role="status">
              <Typography textColor="neutral600">{say(`desk.choice.${searchState()}`)}</Typography>
            </Box>
          )}
        </List>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );

  function searchState(): 'failed' | 'searching' | 'none' {
    if (props.isError) return 'failed';
    return props.choices ? 'none' : 'searching';
  }
}

/** As the fields of the design system do it, so that the form finds what to focus. */
function describedBy(id: string, texts: { error?: string | undefined; hint?: string | undefined }) {
  if (texts.error) return `${id}-error`;
  return texts.hint ? `${id}-hint` : undefined;
}

const Chosen = styled(Flex)`
  min-height: 4rem;
  gap: 0.8rem;
  padding: 0.3rem 0.4rem 0.3rem 1.2rem;
`;

const List = styled(Box)`
  position: absolute;
  z-index: 3;
  top: 100%;
  left: 0;
  right: 0;
  margin-top: 0.4rem;
  padding: 0.4rem;
  max-height: 32rem;
  overflow-y: auto;
`;
