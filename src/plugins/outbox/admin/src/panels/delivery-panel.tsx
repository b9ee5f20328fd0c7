import { Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';

import { useMoment } from '../api/moment';
import { useOutboxDocumentQuery } from '../api/outbox-api';
import type { DocumentDeliveries } from '../api/outbox-types';
import { PERMISSIONS } from '../permissions';
import { useSay } from '../translations/message';

const MODELS = [
  'api::article.article',
  'api::live-brief.live-brief',
  'api::author.author',
  'api::photo.photo',
];

/** "Delivered to 3 of 4", beside the entry, and what is still on its way. */
export const DeliveryPanel: PanelComponent = ({ model, documentId }) => {
  const say = useSay();
  if (!MODELS.includes(model) || !documentId) return null;
  return { title: say('panel.title'), content: <Deliveries uid={model} documentId={documentId} /> };
};

function Deliveries(props: { uid: string; documentId: string }) {
  const say = useSay();
  const { allowedActions } = useRBAC(PERMISSIONS.readDeliveries);
  const { data } = useOutboxDocumentQuery(props, {
    pollingInterval: 5000,
    skip: !allowedActions.canRead,
  });
  if (!data) return null;
  if (data.length === 0) return <Typography>{say('panel.unpublished')}</Typography>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="status">
      {data.map((version) => (
        <Version key={version.locale ?? ''} version={version} />
      ))}
    </Flex>
  );
}

function Version({ version }: { version: DocumentDeliveries }) {
  const say = useSay();
  const { locale, total, delivered, deliveries } = version;
  if (total === 0) return <Typography>{say('panel.none')}</Typography>;
  const summary =
    locale === null
      ? say('panel.delivered', { delivered, total })
      : say('panel.language', { locale, delivered, total });
  return (
    <>
      <Typography fontWeight="bold">{summary}</Typography>
      {deliveries
        .filter(({ state }) => state !== 'delivered')
        .map((delivery) => (
          <Outstanding key={delivery.id} delivery={delivery} />
        ))}
    </>
  );
}

function Outstanding({ delivery }: { delivery: DocumentDeliveries['deliveries'][number] }) {
  const say = useSay();
  const moment = useMoment();
  const { endpoint, state, nextAttemptAt, lastStatus } = delivery;
  const { name } = endpoint;
  if (state === 'dead') {
    const message =
      lastStatus === null
        ? say('panel.deadSilent', { name })
        : say('panel.dead', { name, status: lastStatus });
    return <Typography textColor="danger600">{message}</Typography>;
  }
  const isRetry = lastStatus !== null && nextAttemptAt !== null;
  return (
    <Typography textColor="warning600">
      {isRetry
        ? say('panel.pendingUntil', { name, at: moment(nextAttemptAt) })
        : say('panel.pending', { name })}
    </Typography>
  );
}
