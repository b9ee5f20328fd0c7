import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { PERMISSIONS } from '../../permissions';
import { DeliveriesPage } from '../deliveries/deliveries-page';
import { EndpointList } from './endpoint-list';
import { EndpointPage } from './endpoint-page';

/** Settings, "Downstream publishers". */
export function PublishersPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.readEndpoints}>
      <Routes>
        <Route index element={<EndpointList />} />
        <Route path="new" element={<EndpointPage />} />
        <Route path="deliveries" element={<DeliveriesPage />} />
        <Route path=":id" element={<EndpointPage />} />
      </Routes>
    </Page.Protect>
  );
}
