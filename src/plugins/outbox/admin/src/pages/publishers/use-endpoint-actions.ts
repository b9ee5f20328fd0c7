import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { refusalOf } from '../../api/field-problems';
import {
  useRemoveOutboxEndpointMutation,
  useReplayOutboxMutation,
  useRotateOutboxSecretMutation,
  useTestOutboxEndpointMutation,
} from '../../api/outbox-api';
import type { EndpointWithSecret } from '../../api/outbox-types';
import { useSay } from '../../translations/message';

/** What can be done with a publisher, each with its word of success or failure. */
export function useEndpointActions(id: number) {
  const say = useSay();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [fresh, setFresh] = useState<EndpointWithSecret | null>(null);
  const [rotateSecret] = useRotateOutboxSecretMutation();
  const [sendTest, { isLoading: isTesting }] = useTestOutboxEndpointMutation();
  const [replayAll] = useReplayOutboxMutation();
  const [removeEndpoint] = useRemoveOutboxEndpointMutation();

  const tell = (type: 'success' | 'warning', message: string): void =>
    toggleNotification({ type, message });
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      tell('warning', say('problem', { reason: refusalOf(error).message }));
    }
  };

  return {
    fresh,
    setFresh,
    isTesting,
    rotate: (keepOldForSeconds: number) =>
      attempt(async () => setFresh(await rotateSecret({ id, keepOldForSeconds }).unwrap())),
    test: () =>
      attempt(async () => {
        const { ok, status, durationMs, error } = await sendTest(id).unwrap();
        if (ok) tell('success', say('test.delivered', { status, ms: durationMs }));
        else tell('warning', say('test.failed', { reason: error ?? String(status) }));
      }),
    replay: (after: number) =>
      attempt(async () => {
        const { pending } = await replayAll({ id, after }).unwrap();
        tell('success', say('replay.done', { count: pending }));
      }),
    remove: () =>
      attempt(async () => {
        await removeEndpoint(id).unwrap();
        navigate('..', { relative: 'path' });
      }),
  };
}
