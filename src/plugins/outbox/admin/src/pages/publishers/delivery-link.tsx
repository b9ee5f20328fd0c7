import { Link as TextLink } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

import type { DeliveryQuery } from '../../api/outbox-types';
import { deliverySearch } from '../deliveries/delivery-search';

interface Props {
  filter: DeliveryQuery;
  /** For those who only hear the link. */
  label?: string;
  children: ReactNode;
}

/** Leads to the deliveries that a filter keeps. */
export function DeliveryLink({ filter, label, children }: Props) {
  const search = deliverySearch(filter).toString();
  return (
    <TextLink tag={Link} to={`/settings/outbox/deliveries?${search}`} aria-label={label}>
      {children}
    </TextLink>
  );
}
