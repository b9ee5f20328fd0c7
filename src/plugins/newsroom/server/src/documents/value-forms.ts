import type { Schema } from '@strapi/strapi';

import type { Problem, Reason } from '../../../domain/refusal';
import { hiddenInName } from '../../../domain/text-safety';
import { mapAttributes } from './attribute-values';
import { blocksProblem } from './blocks-form';
import { calendarDateProblem } from './calendar-date';
import { refuse } from './problems';
import { relationProblem } from './relation-form';
import type { WriteRule } from './write';

/** Characters in the columns that hold short texts, on either database. */
const SHORT_TEXT = 255;

/**
 * Refuses values of a form that Strapi would cast to something else, drop, or hand to the database
 * as they are: `body: "text"` empties the body, a text too long for its column is a server error
 * on PostgreSQL only.
 */
export const valueForms: WriteRule = {
  before({ strapi, uid, params: { data } }) {
    if (!data) return;
    if (Array.isArray(data)) refuse([{ path: [], code: 'form.document', values: {} }]);
    const problems: Problem[] = [];
    mapAttributes(strapi, uid, data, (attribute, value, path) => {
      const reason = value !== null && CHECKS[attribute.type]?.(value, attribute);
      if (reason) problems.push({ ...reason, path });
      return value;
    });
    refuse(problems);
  },
};

type FormCheck = (value: unknown, attribute: Schema.Attribute.AnyAttribute) => Reason | null;

/** By attribute type; what is not named here Strapi checks itself. */
const CHECKS: Readonly<Record<string, FormCheck>> = {
  string: nameProblem,
  uid: shortTextProblem,
  email: shortTextProblem,
  boolean: (value) => (typeof value === 'boolean' ? null : { code: 'form.boolean', values: {} }),
  date: calendarDateProblem,
  blocks: blocksProblem,
  relation: relationProblem,
  media: relationProblem,
  component: componentProblem,
};

/** Names, titles and the like: texts of one line. */
function nameProblem(value: unknown): Reason | null {
  return shortTextProblem(value) ?? (typeof value === 'string' ? hiddenInName(value) : null);
}

function shortTextProblem(value: unknown): Reason | null {
  if (typeof value !== 'string' || value.length <= SHORT_TEXT) return null;
  return { code: 'text.too-long', values: { most: SHORT_TEXT, length: value.length } };
}

function componentProblem(value: unknown, attribute: Schema.Attribute.AnyAttribute): Reason | null {
  const isRepeatable = attribute.type === 'component' && attribute.repeatable === true;
  if (!isRepeatable) return isObject(value) ? null : { code: 'form.object', values: {} };
  const areObjects = Array.isArray(value) && value.every(isObject);
  return areObjects ? null : { code: 'form.objects', values: {} };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
