import { COMPUTED_NAMES } from '../../../domain/computed-names';
import { findUnsafeText } from '../../../domain/text-safety';
import { refuse } from './problems';
import type { WriteRule } from './write';

/** Refuses texts that a database cannot hold, and computed fields, which nobody may write. */
export const safeText: WriteRule = {
  before({ type, params: { data } }) {
    if (!data) return;
    const unsafe = findUnsafeText(data);
    if (unsafe) refuse([unsafe]);
    refuse(
      COMPUTED_NAMES[type]
        .filter((name) => name in data)
        .map((name) => ({ path: [name], code: 'field.computed', values: { field: name } }))
    );
  },
};
