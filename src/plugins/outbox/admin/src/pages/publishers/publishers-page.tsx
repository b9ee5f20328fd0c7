import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';

import type { EndpointWithSecret } from '../../api/outbox-types';
import { PERMISSIONS } from '../../permissions';
import { DeliveriesPage } from '../deliveries/deliveries-page';
import { EndpointList } from './endpoint-list';
import { EndpointPage } from './endpoint-page';

/** Settings, "Downstream publishers". */
export function PublishersPage() {
  // Kept here, and nowhere in the browser's history, to outlive the step from the empty form to the publisher's page.
  const [fresh, setFresh] = useState<EndpointWithSecret | null>(null);
  const { pathname } = useLocation();
  if (fresh !== null && !/\/outbox\/(new|\d+)$/.test(pathname)) setFresh(null);
  const page = <EndpointPage fresh={fresh} onFresh={setFresh} />;
  return (
    <Page.Protect permissions={PERMISSIONS.readEndpoints}>
      <Routes>
        <Route index element={<EndpointList />} />
        <Route path="new" element={page} />
        <Route path="deliveries" element={<DeliveriesPage />} />
        <Route path=":id" element={page} />
      </Routes>
    </Page.Protect>
  );
}
