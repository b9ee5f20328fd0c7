import type { Core } from '@strapi/strapi';

import type { Lease } from './claims';
import { inTwoExchanges, type Ending } from './exchanges';
import { insertions } from './insert-rows';
import { ledger, type Ledger } from './ledger';
import { HOLD_SEQUENCER, HOLDS_SEQUENCER } from './locks';
import {
  created,
  deliveryRows,
  intendedDeliveries,
  RETURNED,
  type ReturnedRow,
} from './new-deliveries';
import type { NewWork } from './new-work';
import type { Room } from './room';
import { pendingSql, receiversOf, type Pending } from './receivers';
import type { EndpointRow } from './rows';
import { numbering, numbersSql, updateSql, type NumberedEvent } from './sequencer';

const BUSY: NewWork = { outcome: 'busy', last: null, claimed: [], hasWaiting: false };

/**
 * Numbers new events, creates their deliveries and takes what can go out at once. After a commit the
 * server also works out its answer to the writer, and every exchange with the database waits behind
 * that: two are as few as it takes, since who gets what is decided between them.
 */
export function takeNewOnPostgres(strapi: Core.Strapi, room: Room, lease: Lease): Promise<NewWork> {
  const tables = ledger(strapi);
  return inTwoExchanges(strapi, numberStatements(tables), (rows): Ending<NewWork> => {
    const [[lock], numbered, endpoints] = rows as [[Lock], PendingEvent[], EndpointRow[]];
    if (lock.held !== 'true') return { statements: [], result: () => BUSY };
    const { outcome, events } = numbering(numbered);
    const intended = intendedDeliveries(events, receiversOf(events, endpoints), room, lease);
    const added = deliveryRows(intended, lease);
    return {
      statements: insertions(tables, 'deliveries', added, RETURNED),
      result: (returned) => ({
        outcome,
        last: events.at(-1)?.sequence ?? null,
        ...created(intended, returned.flat() as ReturnedRow[], lease),
      }),
    };
  });
}

interface Lock {
  held: 'true' | 'false';
}

type PendingEvent = NumberedEvent & { pending: Pending };

/** Their rows: whether the sequencer is held, the events if so, and the endpoints. */
function numberStatements(tables: Ledger): string[] {
  return [
    HOLD_SEQUENCER,
    `with ${numbersSql(tables, HOLDS_SEQUENCER)}, given as (${updateSql(tables)})
     select given.*, ${pendingSql(tables, 'given')} as pending from given`,
    `select * from ${tables.names.endpoints} where enabled`,
  ];
}
