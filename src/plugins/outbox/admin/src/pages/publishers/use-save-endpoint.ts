import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { EndpointInput } from '../../../../domain/endpoint-input';
import { isCdn } from '../../../../domain/endpoint-kind';
import {
  useCreateOutboxEndpointMutation,
  useUpdateOutboxEndpointMutation,
} from '../../api/outbox-api';
import type { Endpoint, EndpointWithSecret } from '../../api/outbox-types';
import { useSay } from '../../translations/message';

interface Saving {
  /** `null` for a new one. */
  endpoint: Endpoint | null;
  onFresh: (endpoint: EndpointWithSecret) => void;
}

/** Adds a publisher and goes to its page, or changes it where it is. */
export function useSaveEndpoint({ endpoint, onFresh }: Saving) {
  const say = useSay();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [create] = useCreateOutboxEndpointMutation();
  const [update] = useUpdateOutboxEndpointMutation();
  const tellSaved = (): void => toggleNotification({ type: 'success', message: say('form.saved') });

  /** Rejects with what the server said. */
  return async (input: EndpointInput): Promise<void> => {
    if (endpoint) {
      await update({ id: endpoint.id, input }).unwrap();
      tellSaved();
      return;
    }
    const created = await create(input).unwrap();
    // To a CDN nothing is signed.
    if (!isCdn(created.kind)) onFresh(created);
    // In its place, so that "back" does not lead to an empty form.
    navigate(`../${created.id}`, { relative: 'path', replace: true });
    tellSaved();
  };
}
