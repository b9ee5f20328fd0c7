import { Field, Popover } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface PickerProps {
  label: string;
  icon: ReactNode;
  disabled: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Gives the keyboard back to the input. */
  onClosed: () => void;
  children: ReactNode;
}

/**
 * The icon inside an input that opens something to pick from. The Tab key passes it by, so that
 * day and time can be typed in one go; in the input, the down arrow opens it.
 */
export function Picker({ label, icon, isOpen, onOpenChange, onClosed, ...props }: PickerProps) {
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Trigger>
        <Field.Action label={label} disabled={props.disabled} tabIndex={-1}>
          {icon}
        </Field.Action>
      </Popover.Trigger>
      <Popover.Content
        aria-label={label}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          onClosed();
        }}
      >
        {props.children}
      </Popover.Content>
    </Popover.Root>
  );
}
