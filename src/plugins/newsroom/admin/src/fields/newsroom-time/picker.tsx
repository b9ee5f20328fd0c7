import { Field, Popover } from '@strapi/design-system';
import { useRef, type ReactNode } from 'react';

interface PickerProps {
  label: string;
  icon: ReactNode;
  disabled: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Gives the keyboard back to the input; not called where it is elsewhere by then. */
  onClosed: () => void;
  children: ReactNode;
}

/**
 * The icon inside an input that opens something to pick from. The Tab key passes it by, so that
 * day and time can be typed in one go; in the input, the down arrow opens it.
 */
export function Picker({ label, isOpen, onOpenChange, onClosed, ...props }: PickerProps) {
  const action = useRef<HTMLButtonElement>(null);

  /** It is told in a later turn of the page, when the editor may have gone on elsewhere. */
  function isKeyboardFree(): boolean {
    const { activeElement } = document;
    return activeElement === document.body || activeElement === action.current;
  }

  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Trigger>
        <Field.Action ref={action} label={label} disabled={props.disabled} tabIndex={-1}>
          {props.icon}
        </Field.Action>
      </Popover.Trigger>
      <Popover.Content
        aria-label={label}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (isKeyboardFree()) onClosed();
        }}
      >
        {props.children}
      </Popover.Content>
    </Popover.Root>
  );
}
