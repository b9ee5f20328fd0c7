import { Box, Grid, Link as BackLink } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { Link } from 'react-router-dom';

import type { Endpoint, EndpointWithSecret } from '../../api/outbox-types';
import type { Endpoints } from '../../api/use-endpoints';
import { PERMISSIONS } from '../../permissions';
import { useSay } from '../../translations/message';
import { Outdated } from '../outdated';
import { SwitchedOff } from '../switched-off';
import { EndpointAside } from './endpoint-aside';
import { EndpointForm } from './endpoint-form';
import { RemoveEndpoint } from './remove-endpoint';
import { SecretNotice } from './secret-notice';
import { useEndpointActions } from './use-endpoint-actions';
import { useSaveEndpoint } from './use-save-endpoint';

const EVERY_ACTION = [
  ...PERMISSIONS.editEndpoints,
  ...PERMISSIONS.readDeliveries,
  ...PERMISSIONS.replayDeliveries,
];

/** Of what is not there yet nothing can be removed or rotated. */
const NOBODY = { id: 0, name: '' };

interface Props {
  /** `null` for a new one. */
  endpoint: Endpoint | null;
  fresh: EndpointWithSecret | null;
  onFresh: (endpoint: EndpointWithSecret | null) => void;
  /** Of when the endpoint is, and what is known beside it. */
  reading: Pick<Endpoints, 'status' | 'isOutdated' | 'now'>;
}

/** The page of one publisher, or of one that is about to be added. */
export function EndpointEditor({ endpoint, fresh, onFresh, reading }: Props) {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(EVERY_ACTION);
  const actions = useEndpointActions(endpoint ?? NOBODY, onFresh);
  const content = useRef<HTMLDivElement>(null);
  const save = useSaveEndpoint({ endpoint, onFresh });
  const canEdit = allowedActions.canEdit === true;

  const hideSecret = (): void => {
    // The button that had it goes away.
    content.current?.focus();
    onFresh(null);
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
          endpoint && canEdit && <RemoveEndpoint name={endpoint.name} onRemove={actions.remove} />
        }
      />
      <Layouts.Content>
        <SwitchedOff isOff={reading.status?.enabled === false} />
        {endpoint && <Outdated isOutdated={reading.isOutdated} now={reading.now} />}
        {fresh && fresh.id === endpoint?.id && (
          <SecretNotice key={fresh.secret} endpoint={fresh} onDone={hideSecret} />
        )}
        <Box ref={content} tabIndex={-1}>
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
                <EndpointAside
                  endpoint={endpoint}
                  reading={reading}
                  actions={actions}
                  canEdit={canEdit}
                  canSeeDeliveries={allowedActions.canRead === true}
                  canReplay={allowedActions.canReplay === true}
                />
              </Grid.Item>
            )}
          </Grid.Root>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}
