import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import {
  useRemoveOutboxEndpointMutation,
  useRotateOutboxSecretMutation,
} from '../../api/outbox-api';
import type { Endpoint, EndpointWithSecret } from '../../api/outbox-types';
import { useRefusal } from '../../refusals/use-refusal';
import { useSay } from '../../translations/message';

type Subject = Pick<Endpoint, 'id' | 'name'>;

export type EndpointActions = ReturnType<typeof useEndpointActions>;

/** What can be done with a publisher, each with its word of success or failure. */
export function useEndpointActions(
  { id, name }: Subject,
  onFresh: (endpoint: EndpointWithSecret) => void
) {
  const say = useSay();
  const readRefusal = useRefusal();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [rotateSecret, { isLoading: isRotating }] = useRotateOutboxSecretMutation();
  const [removeEndpoint] = useRemoveOutboxEndpointMutation();

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const reason = readRefusal(error).message;
      toggleNotification({ type: 'warning', message: say('problem', { reason }) });
    }
  };

  return {
    isRotating,
    rotate: (keepOldForSeconds: number) =>
      attempt(async () => onFresh(await rotateSecret({ id, keepOldForSeconds }).unwrap())),
    remove: () =>
      attempt(async () => {
        await removeEndpoint(id).unwrap();
        toggleNotification({ type: 'success', message: say('remove.done', { name }) });
        navigate('..', { relative: 'path' });
      }),
  };
}
