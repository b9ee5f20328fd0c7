import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { EndpointWithSecret } from '../../api/outbox-types';
import { useEndpoints } from '../../api/use-endpoints';
import { EndpointEditor } from './endpoint-editor';

interface Props {
  /** A publisher whose secret was made a moment ago. */
  fresh: EndpointWithSecret | null;
  onFresh: (endpoint: EndpointWithSecret | null) => void;
}

/** One publisher: what it is told of, its secret, and what can be sent to it again. */
export function EndpointPage({ fresh, onFresh }: Props) {
  const { id } = useParams();
  const { endpoints, isFetching, ...reading } = useEndpoints();
  const own = { fresh, onFresh, reading };
  // The form stays also while nothing can be read: taking it away would lose what is typed.
  if (id === undefined) return <EndpointEditor key="new" endpoint={null} {...own} />;
  const endpoint = endpoints?.find((candidate) => String(candidate.id) === id);
  if (endpoint) return <EndpointEditor key={id} endpoint={endpoint} {...own} />;
  if (isFetching) return <Page.Loading />;
  return reading.isOutdated ? <Page.Error /> : <Page.NoData />;
}
