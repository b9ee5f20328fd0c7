import { suite } from '../../support/suite';

suite({
  'outbox/deliveries': () => require('../outbox/deliveries.spec'),
  'outbox/endpoints': () => require('../outbox/endpoints.spec'),
  'outbox/purges': () => require('../outbox/purges.spec'),
  'outbox/busy': () => require('../outbox/busy.spec'),
  'outbox/switched-off': () => require('../outbox/switched-off.spec'),
  'outbox/event-data': () => require('../outbox/event-data.spec'),
  'outbox/causes': () => require('../outbox/causes.spec'),
  'outbox/replays': () => require('../outbox/replays.spec'),
  'outbox/transfer': () => require('../outbox/transfer.spec'),
  'outbox/at-commit': () => require('../outbox/at-commit.spec'),
  'outbox/admin-tokens': () => require('../outbox/admin-tokens.spec'),
  'outbox/rotation': () => require('../outbox/rotation.spec'),
  'outbox/private-since': () => require('../outbox/private-since.spec'),
  'outbox/changed-key': () => require('../outbox/changed-key.spec'),
});
