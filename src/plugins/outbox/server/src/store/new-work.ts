import type { CreatedDeliveries } from './new-deliveries';
import type { Numbering } from './sequencer';

/** Events that have been numbered, and what is to be sent of them. */
export interface NewWork extends CreatedDeliveries {
  outcome: Numbering['outcome'];
  /** The newest sequence given; `null` when there was nothing to number. */
  last: number | null;
}
