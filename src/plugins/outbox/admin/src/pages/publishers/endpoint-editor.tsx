import { Flex, Grid, Link as BackLink } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page, useNotification, useRBAC } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';

import {
  useCreateOutboxEndpointMutation,
  useUpdateOutboxEndpointMutation,
} from '../../api/outbox-api';
import type { Endpoint, EndpointInput, EndpointWithSecret } from '../../api/outbox-types';
import { PERMISSIONS } from '../../permissions';
import { useSay } from '../../translations/message';
import { Outdated } from '../outdated';
import { EndpointForm } from './endpoint-form';
import { EndpointSummary } from './endpoint-summary';
import { RemoveEndpoint } from './remove-endpoint';
import { ReplaySince } from './replay-since';
import { RotateSecret } from './rotate-secret';
import { SecretNotice } from './secret-notice';
import { useEndpointActions } from './use-endpoint-actions';

const EVERY_ACTION = [
  ...PERMISSIONS.editEndpoints,
  ...PERMISSIONS.readDeliveries,
  ...PERMISSIONS.replayDeliveries,
];

interface Props {
  /** `null` for a new one. */
  endpoint: Endpoint | null;
  fresh: EndpointWithSecret | null;
  onFresh: (endpoint: EndpointWithSecret | null) => void;
  /** Whether the last try to read it again has failed. */
  isOutdated: boolean;
  /** Milliseconds since 1970, when the endpoint was read. */
  now: number;
}

export function EndpointEditor({ endpoint, fresh, onFresh, isOutdated, now }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(EVERY_ACTION);
  const [create] = useCreateOutboxEndpointMutation();
  const [update] = useUpdateOutboxEndpointMutation();
  const actions = useEndpointActions(endpoint?.id ?? 0, onFresh);
  const canEdit = allowedActions.canEdit === true;

  const save = async (input: EndpointInput): Promise<void> => {
    if (endpoint) {
      await update({ id: endpoint.id, input }).unwrap();
    } else {
      const created = await create(input).unwrap();
      onFresh(created);
      // In its place, so that "back" does not lead to an empty form.
      navigate(`../${created.id}`, { relative: 'path', replace: true });
    }
    toggleNotification({ type: 'success', message: say('form.saved') });
  };

  return (
    <Page.Main>
      <Page.Title>{endpoint?.name ?? say('form.new')}</Page.Title>
      <Layouts.Header
        title={endpoint?.name ?? say('form.new')}
        navigationAction={
          <BackLink tag={Link} to=".." relative="path" startIcon={<ArrowLeft />}>
            {say('publishers.back')}
          </BackLink>
        }
        primaryAction={endpoint && canEdit && <RemoveEndpoint onRemove={actions.remove} />}
      />
      <Layouts.Content>
        {endpoint && <Outdated isOutdated={isOutdated} now={now} />}
        {fresh && fresh.id === endpoint?.id && (
          <SecretNotice key={fresh.secret} endpoint={fresh} onDone={() => onFresh(null)} />
        )}
        <Grid.Root gap={5}>
          <Grid.Item col={8} s={12} direction="column" alignItems="stretch">
            <EndpointForm
              endpoint={endpoint}
              canEdit={canEdit}
              onSave={save}
              onRefused={(message) => toggleNotification({ type: 'warning', message })}
            />
          </Grid.Item>
          {endpoint && (
            <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
              <Flex direction="column" alignItems="stretch" gap={5}>
                <EndpointSummary
                  endpoint={endpoint}
                  now={now}
                  canTest={canEdit}
                  canSeeDeliveries={allowedActions.canRead === true}
                />
                {canEdit && (
                  <RotateSecret endpoint={endpoint} now={now} onRotate={actions.rotate} />
                )}
                {allowedActions.canReplay && <ReplaySince onReplay={actions.replay} />}
              </Flex>
            </Grid.Item>
          )}
        </Grid.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
