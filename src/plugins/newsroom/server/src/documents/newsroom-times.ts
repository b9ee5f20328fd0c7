import type { Schema } from '@strapi/strapi';

import type { Problem } from '../../../domain/refusal';
import { readNewsroomTime } from '../../../domain/time-input';
import { settings } from '../settings';
import { mapAttributes } from './attribute-values';
import { refuse } from './problems';
import type { WriteRule } from './write';

const NEWSROOM_TIME = 'plugin::newsroom.time';

/** Reads every newsroom time in a write, also inside components, by the newsroom's clock. */
export const newsroomTimes: WriteRule = {
  before({ strapi, uid, params }) {
    if (!params.data) return;
    const { timeZone } = settings(strapi);
    const problems: Problem[] = [];
    params.data = mapAttributes(strapi, uid, params.data, (attribute, value, path) => {
      if (!isNewsroomTime(attribute)) return value;
      const time = readNewsroomTime(value, timeZone);
      if (time.ok) return time.instant;
      problems.push({ ...time.reason, path });
      return value;
    });
    refuse(problems);
  },
};

function isNewsroomTime(attribute: Schema.Attribute.AnyAttribute): boolean {
  return 'customField' in attribute && attribute.customField === NEWSROOM_TIME;
}
