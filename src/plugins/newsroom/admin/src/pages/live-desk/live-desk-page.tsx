import { Page } from '@strapi/strapi/admin';

import { LiveDesk } from './live-desk';
import { DESK_READ } from './live-desk-link';

/** The live desk behind its permission: somebody may have kept the address. */
export function LiveDeskPage() {
  return (
    <Page.Protect permissions={DESK_READ}>
      <LiveDesk />
    </Page.Protect>
  );
}
