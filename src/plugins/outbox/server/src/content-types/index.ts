import attempt from './attempt/schema.json';
import delivery from './delivery/schema.json';
import endpoint from './endpoint/schema.json';
import event from './event/schema.json';

export const contentTypes = {
  event: { schema: event },
  endpoint: { schema: endpoint },
  delivery: { schema: delivery },
  attempt: { schema: attempt },
};
