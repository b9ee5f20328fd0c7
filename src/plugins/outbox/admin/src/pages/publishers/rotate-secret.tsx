import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';

import { useMoment } from '../../api/moment';
import type { Endpoint } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { AskingButton } from './asking-button';
import { Section } from './section';

const AT_ONCE = '0';

const SPANS = [
  [AT_ONCE, 'secret.keep.none'],
  ['3600', 'secret.keep.hour'],
  ['86400', 'secret.keep.day'],
  ['604800', 'secret.keep.week'],
] as const;

interface Props {
  endpoint: Endpoint;
  /** Milliseconds since 1970, when the endpoint was read. */
  now: number;
  isRotating: boolean;
  onRotate: (keepOldForSeconds: number) => Promise<void>;
}

/** A new secret; the old one goes on for a time, so that the publisher can change in peace. */
export function RotateSecret({ endpoint, now, isRotating, onRotate }: Props) {
  const say = useSay();
  const moment = useMoment();
  const [seconds, setSeconds] = useState('86400');
  const { name, oldSecretUntil } = endpoint;
  return (
    <Section title={say('secret.rotate')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Field.Root name="keepOldForSeconds" hint={say('secret.rotate.hint')}>
          <Field.Label>{say('secret.keep')}</Field.Label>
          <SingleSelect value={seconds} onChange={(value) => setSeconds(String(value))}>
            {SPANS.map(([value, key]) => (
              <SingleSelectOption key={value} value={value}>
                {say(key)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
        <AskingButton
          label={say('secret.rotate')}
          question={seconds === AT_ONCE ? say('secret.end.sure', { name }) : null}
          isDangerous
          isBusy={isRotating}
          onConfirm={() => void onRotate(Number(seconds))}
        />
        {oldSecretUntil !== null && Date.parse(oldSecretUntil) > now && (
          <Typography variant="pi">
            {say('secret.old', { until: moment(oldSecretUntil) })}
          </Typography>
        )}
      </Flex>
    </Section>
  );
}
