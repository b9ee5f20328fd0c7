import { Box, Flex, Link as TextLink, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';

import { useOutboxContentTypesQuery, useOutboxDocumentQuery } from '../api/outbox-api';
import type { DocumentDeliveries } from '../api/outbox-types';
import type { Reading } from '../api/waiting';
import { deliverySearch } from '../pages/deliveries/delivery-search';
import { PERMISSIONS } from '../permissions';
import { useSay } from '../translations/message';
import { Outstanding } from './outstanding';

/** "Delivered to 3 of 4", beside the entry, and what is still on its way. */
export const DeliveryPanel: PanelComponent = ({ model, documentId }) => {
  const say = useSay();
  const { allowedActions } = useRBAC(PERMISSIONS.readDeliveries);
  const { data: models } = useOutboxContentTypesQuery(undefined, { skip: !allowedActions.canRead });
  if (!models?.includes(model) || !documentId) return null;
  return { title: say('panel.title'), content: <Deliveries uid={model} documentId={documentId} /> };
};

function Deliveries(props: { uid: string; documentId: string }) {
  const say = useSay();
  const {
    data: answer,
    error,
    fulfilledTimeStamp: now = 0,
  } = useOutboxDocumentQuery(props, { pollingInterval: 5000 });
  if (error !== undefined) return <Typography>{say('panel.unknown')}</Typography>;
  if (!answer) return null;
  const isSending = answer.meta.enabled;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status" width="100%">
      {!isSending && <Typography>{say('panel.stopped')}</Typography>}
      {answer.data.length === 0 && <Typography>{say('panel.nothing')}</Typography>}
      {answer.data.map((version) => (
        <Version key={version.locale ?? ''} version={version} reading={{ isSending, now }} />
      ))}
    </Flex>
  );
}

function Version({ version, reading }: { version: DocumentDeliveries; reading: Reading }) {
  const summary = useSummary(version);
  const { event, deliveries } = version;
  const outstanding = deliveries.filter(({ state }) => state !== 'delivered');
  return (
    <Box>
      <Typography tag="p" fontWeight="bold">
        {summary}
      </Typography>
      {outstanding.map((delivery) => (
        <Outstanding key={delivery.id} delivery={delivery} reading={reading} />
      ))}
      {deliveries.length > 0 && <Attempts eventId={event.id} />}
    </Box>
  );
}

function useSummary({ locale, event, total, delivered }: DocumentDeliveries): string {
  const say = useSay();
  const intl = useIntl();
  const counted = (): string => {
    if (event.sequence === null) return say('panel.preparing');
    return total === 0 ? say('panel.none') : say('panel.delivered', { delivered, total });
  };
  const language =
    locale === null
      ? say('form.locales.all')
      : (intl.formatDisplayName(locale, { type: 'language' }) ?? locale);
  return say('panel.language', { language, state: counted() });
}

function Attempts({ eventId }: { eventId: string }) {
  const say = useSay();
  const { allowedActions } = useRBAC(PERMISSIONS.readEndpoints);
  if (!allowedActions.canRead) return null;
  const search = deliverySearch({ event: eventId }).toString();
  return (
    <TextLink tag={Link} to={`/settings/outbox/deliveries?${search}`}>
      {say('panel.attempts')}
    </TextLink>
  );
}
