import type { Schema } from '@strapi/strapi';

import type { Problem } from '../../../domain/facts';
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
    if (Array.isArray(data)) refuse([{ path: [], message: 'Send one document, not a list.' }]);
    const problems: Problem[] = [];
    mapAttributes(strapi, uid, data, (attribute, value, path) => {
      const message = value !== null && CHECKS[attribute.type]?.(value, attribute);
      if (message) problems.push({ path, message });
      return value;
    });
    refuse(problems);
  },
};

type FormCheck = (value: unknown, attribute: Schema.Attribute.AnyAttribute) => string | null;

/** By attribute type; what is not named here Strapi checks itself. */
const CHECKS: Readonly<Record<string, FormCheck>> = {
  string: nameProblem,
  uid: shortTextProblem,
  email: shortTextProblem,
  boolean: (value) => (typeof value === 'boolean' ? null : 'Send true or false.'),
  date: calendarDateProblem,
  blocks: blocksProblem,
  relation: relationProblem,
  media: relationProblem,
  component: componentProblem,
};

/** Names, titles and the like: texts of one line. */
function nameProblem(value: unknown): string | null {
  return shortTextProblem(value) ?? (typeof value === 'string' ? hiddenInName(value) : null);
}

function shortTextProblem(value: unknown): string | null {
  if (typeof value !== 'string' || value.length <= SHORT_TEXT) return null;
  return `Shorten this to ${SHORT_TEXT} characters; it has ${value.length}.`;
}

function componentProblem(value: unknown, attribute: Schema.Attribute.AnyAttribute): string | null {
  const isRepeatable = attribute.type === 'component' && attribute.repeatable === true;
  if (!isRepeatable) return isObject(value) ? null : 'Send an object, or null.';
  return Array.isArray(value) && value.every(isObject) ? null : 'Send a list of objects.';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
