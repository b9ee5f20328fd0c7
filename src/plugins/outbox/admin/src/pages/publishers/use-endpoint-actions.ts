import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import { refusalOf } from '../../api/field-problems';
import {
  useRemoveOutboxEndpointMutation,
  useReplayOutboxMutation,
  useRotateOutboxSecretMutation,
} from '../../api/outbox-api';
import type { EndpointWithSecret } from '../../api/outbox-types';
import { useSay } from '../../translations/message';

/** What can be done with a publisher, each with its word of success or failure. */
export function useEndpointActions(id: number, onFresh: (endpoint: EndpointWithSecret) => void) {
  const say = useSay();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [rotateSecret] = useRotateOutboxSecretMutation();
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
    rotate: (keepOldForSeconds: number) =>
      attempt(async () => onFresh(await rotateSecret({ id, keepOldForSeconds }).unwrap())),
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
