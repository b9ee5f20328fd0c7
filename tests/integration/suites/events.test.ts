import { suite } from '../../support/suite';

suite({
  'outbox/event-ways-in': () => require('../outbox/event-ways-in.spec'),
  'outbox/event-log': () => require('../outbox/event-log.spec'),
  'outbox/removed-languages': () => require('../outbox/removed-languages.spec'),
  'outbox/checked-rows': () => require('../outbox/checked-rows.spec'),
  'outbox/changed-files': () => require('../outbox/changed-files.spec'),
  'outbox/event-readers': () => require('../outbox/event-readers.spec'),
  'outbox/deadlocks': () => require('../outbox/deadlocks.spec'),
  'live/changes': () => require('../live/changes.spec'),
  'live/stream': () => require('../live/stream.spec'),
  'outbox/one-writer': () => require('../outbox/one-writer.spec'),
});
