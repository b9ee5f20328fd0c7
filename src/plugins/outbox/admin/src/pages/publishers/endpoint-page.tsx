import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import { useOutboxEndpointsQuery } from '../../api/outbox-api';
import type { EndpointWithSecret } from '../../api/outbox-types';
import { EndpointEditor } from './endpoint-editor';

interface Props {
  /** A publisher whose secret was made a moment ago. */
  fresh: EndpointWithSecret | null;
  onFresh: (endpoint: EndpointWithSecret | null) => void;
}

/** One publisher: what it is told of, its secret, and what can be sent to it again. */
export function EndpointPage({ fresh, onFresh }: Props) {
  const { id } = useParams();
  const { data, error, isFetching, fulfilledTimeStamp } = useOutboxEndpointsQuery(undefined, {
    pollingInterval: 5000,
  });
  // What could not be read again stays on the page: taking the form away would lose what is typed.
  const isOutdated = error !== undefined;
  const own = { fresh, onFresh, isOutdated, now: fulfilledTimeStamp ?? 0 };
  if (id === undefined) return <EndpointEditor key="new" endpoint={null} {...own} />;
  const endpoint = data?.find((candidate) => String(candidate.id) === id);
  if (endpoint) return <EndpointEditor key={id} endpoint={endpoint} {...own} />;
  if (isFetching) return <Page.Loading />;
  return isOutdated ? <Page.Error /> : <Page.NoData />;
}
