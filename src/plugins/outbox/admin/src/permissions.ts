const permission = (name: string) => [{ action: `plugin::outbox.${name}`, subject: null }];

/** What each part of the panel asks for; the server checks the same on every request. */
export const PERMISSIONS = {
  readEndpoints: permission('endpoints.read'),
  editEndpoints: permission('endpoints.edit'),
  readDeliveries: permission('deliveries.read'),
  replayDeliveries: permission('deliveries.replay'),
};
