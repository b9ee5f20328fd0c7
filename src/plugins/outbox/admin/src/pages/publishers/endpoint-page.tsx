import { Button, Flex, Grid, Link as BackLink } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page, useNotification, useRBAC } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';

import {
  useCreateOutboxEndpointMutation,
  useOutboxEndpointsQuery,
  useUpdateOutboxEndpointMutation,
} from '../../api/outbox-api';
import type { Endpoint, EndpointInput } from '../../api/outbox-types';
import { PERMISSIONS } from '../../permissions';
import { useSay } from '../../translations/message';
import { EndpointForm } from './endpoint-form';
import { ReplaySince } from './replay-since';
import { RotateSecret } from './rotate-secret';
import { SecretNotice } from './secret-notice';
import { RemoveEndpoint } from './remove-endpoint';
import { useEndpointActions } from './use-endpoint-actions';

const EVERY_ACTION = [...PERMISSIONS.editEndpoints, ...PERMISSIONS.replayDeliveries];

/** One publisher: what it is told of, its secret, and what can be sent to it again. */
export function EndpointPage() {
  const { id } = useParams();
  const { data, isLoading } = useOutboxEndpointsQuery();
  if (isLoading) return <Page.Loading />;
  if (id === undefined) return <EndpointEditor endpoint={null} />;
  const endpoint = data?.find((candidate) => String(candidate.id) === id);
  return endpoint ? <EndpointEditor key={id} endpoint={endpoint} /> : <Page.NoData />;
}

function EndpointEditor({ endpoint }: { endpoint: Endpoint | null }) {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(EVERY_ACTION);
  const [create] = useCreateOutboxEndpointMutation();
  const [update] = useUpdateOutboxEndpointMutation();
  const actions = useEndpointActions(endpoint?.id ?? 0);
  const canEdit = allowedActions.canEdit === true;

  const save = async (input: EndpointInput): Promise<void> => {
    if (endpoint) await update({ id: endpoint.id, input }).unwrap();
    else actions.setFresh(await create(input).unwrap());
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
        primaryAction={
          endpoint &&
          canEdit && (
            <Flex gap={2}>
              <RemoveEndpoint onRemove={actions.remove} />
              <Button
                variant="secondary"
                loading={actions.isTesting}
                onClick={() => void actions.test()}
              >
                {say('test.send')}
              </Button>
            </Flex>
          )
        }
      />
      <Layouts.Content>
        {actions.fresh && <SecretNotice endpoint={actions.fresh} />}
        {(endpoint || !actions.fresh) && (
          <Grid.Root gap={5}>
            <Grid.Item col={8} s={12} direction="column" alignItems="stretch">
              <EndpointForm
                endpoint={endpoint}
                canEdit={canEdit}
                onSave={save}
                onRefused={({ message }) => toggleNotification({ type: 'warning', message })}
              />
            </Grid.Item>
            {endpoint && (
              <Grid.Item col={4} s={12} direction="column" alignItems="stretch" gap={5}>
                {canEdit && <RotateSecret endpoint={endpoint} onRotate={actions.rotate} />}
                {allowedActions.canReplay && <ReplaySince onReplay={actions.replay} />}
              </Grid.Item>
            )}
          </Grid.Root>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
