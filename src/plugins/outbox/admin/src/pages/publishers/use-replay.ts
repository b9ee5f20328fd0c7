import { useNotification } from '@strapi/strapi/admin';

import { useReplayOutboxMutation } from '../../api/outbox-api';
import type { Endpoint } from '../../api/outbox-types';
import { useRefusal } from '../../refusals/use-refusal';
import { useSay } from '../../translations/message';

/** Sends everything after a number again, with its word of success or failure. */
export function useReplay({ id, enabled }: Endpoint) {
  const say = useSay();
  const readRefusal = useRefusal();
  const { toggleNotification } = useNotification();
  const [send, { isLoading: isRunning }] = useReplayOutboxMutation();

  /** @returns what is wrong with the number, where it is the number */
  const replay = async (after: number): Promise<string | null> => {
    try {
      const { pending } = await send({ id, after }).unwrap();
      const message = say(enabled ? 'replay.done' : 'replay.doneOff', { count: pending });
      toggleNotification({ type: 'success', message });
      return null;
    } catch (error) {
      const { fields, message } = readRefusal(error);
      const problem = fields.after ?? null;
      if (problem === null) {
        toggleNotification({ type: 'warning', message: say('problem', { reason: message }) });
      }
      return problem;
    }
  };

  return { replay, isRunning };
}
