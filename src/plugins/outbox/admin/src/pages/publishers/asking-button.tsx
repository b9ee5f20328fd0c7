import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';

interface Props {
  label: string;
  /** What is asked before it begins; `null` where nothing has to be. */
  question: string | null;
  isDangerous?: boolean;
  /** While what it has begun runs; it cannot begin again then. */
  isBusy: boolean;
  /** Whether there is anything to ask yet; says itself what is wrong otherwise. */
  isReady?: () => boolean;
  onConfirm: () => void;
}

/** A button that asks before it begins. */
export function AskingButton(props: Props) {
  const { label, question, isDangerous = false, isBusy, isReady = () => true, onConfirm } = props;
  const [isAsking, setIsAsking] = useState(false);
  const button = useFocusAfter(isBusy);
  // In the place of the question, which would take the focus back as it fades out: also from what
  // says by then how it went.
  if (isBusy) {
    return (
      <Button variant="secondary" loading>
        {label}
      </Button>
    );
  }
  if (question === null) {
    return (
      <Button ref={button} variant="secondary" onClick={onConfirm}>
        {label}
      </Button>
    );
  }
  return (
    <Dialog.Root open={isAsking} onOpenChange={(isNext) => setIsAsking(isNext && isReady())}>
      <Dialog.Trigger>
        <Button ref={button} variant="secondary">
          {label}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        icon={<WarningCircle />}
        variant={isDangerous ? 'danger-light' : 'default'}
        onConfirm={onConfirm}
      >
        {question}
      </ConfirmDialog>
    </Dialog.Root>
  );
}

/** Puts the focus that a busy button has lost on the button again, unless it has gone elsewhere. */
function useFocusAfter(isBusy: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (wasBusy.current && !isBusy && isLost) button.current?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);
  return button;
}
