import { Field, Flex, NumberInput } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';

import type { Endpoint, Status } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { AskingButton } from './asking-button';
import { replayNumberProblem } from './replay-number';
import { Section } from './section';
import { useReplay } from './use-replay';

interface Props {
  endpoint: Endpoint;
  /** First and last event that are kept; `undefined` until they have been read. */
  sequence: Status['sequence'] | undefined;
  /** Whether there may be newer ones by now than `sequence` says. */
  isOutdated: boolean;
}

/** Sends a publisher everything again that came after a sequence, in order. */
export function ReplaySince({ endpoint, sequence, isOutdated }: Props) {
  const say = useSay();
  const { replay, isRunning } = useReplay(endpoint);
  const [after, setAfter] = useState<number | undefined>(undefined);
  // An object, so that the same problem twice is heard twice.
  const [problem, setProblem] = useState<{ sentence: string } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problem) field.current?.focus();
  }, [problem]);

  const change = (value: number | undefined): void => {
    // Leaving the field says the same number once more.
    if (value !== after) setProblem(null);
    setAfter(value);
  };
  const isReady = (): boolean => {
    const key = replayNumberProblem(after, isOutdated ? undefined : sequence?.last);
    setProblem(key && { sentence: say(key, { last: sequence?.last }) });
    return key === null;
  };
  const confirm = async (): Promise<void> => {
    const sentence = await replay(after ?? 0);
    setProblem(sentence === null ? null : { sentence });
  };

  return (
    <Section title={say('replay.title')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Field.Root
          name="after"
          error={problem?.sentence}
          hint={sequence && say('replay.hint', { oldest: sequence.oldest, last: sequence.last })}
        >
          <Field.Label>{say('replay.after')}</Field.Label>
          <NumberInput ref={field} value={after} step={1} onValueChange={change} />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
        <AskingButton
          label={say('replay.button')}
          question={say('replay.sure', { after })}
          isBusy={isRunning}
          isReady={isReady}
          onConfirm={() => void confirm()}
        />
      </Flex>
    </Section>
  );
}
