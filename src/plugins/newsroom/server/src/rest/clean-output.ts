import type { Core, Schema } from '@strapi/strapi';

import { fieldRule, type FieldRule } from './field-rules';
import { knownSanitiser } from './known-sanitiser';
import { OutputAccess, type Auth } from './output-access';

type Entry = Record<string, unknown>;

interface Scope {
  strapi: Core.Strapi;
  /** `null` where Strapi would not look at permissions either. */
  access: OutputAccess | null;
}

/** An answer with something in it that is left to Strapi's own sanitiser. */
const UNUSUAL = Symbol('unusual');

/**
 * Takes out of an answer what Strapi's `sanitize.output` takes out: passwords, private attributes,
 * and relations to types that the reader may not find. What becomes of an attribute is worked out
 * once for each type instead of for every entry.
 * @returns `null` when Strapi itself must do it: sanitisers that others have registered, or
 *   relations to several types
 */
export async function cleanOutput(
  strapi: Core.Strapi,
  data: unknown,
  schema: Schema.Schema,
  auth: Auth | undefined
): Promise<{ data: unknown } | null> {
  const registered: unknown[] = strapi.sanitizers.get('content-api.output');
  if (registered.some((sanitiser) => sanitiser !== knownSanitiser())) return null;
  const scope = { strapi, access: auth ? new OutputAccess(auth) : null };
  for (;;) {
    const clean = Array.isArray(data)
      ? cleanList(scope, data, schema)
      : cleanEntry(scope, data, schema);
    // What could not be decided yet is asked for, all at once, and the answer cleaned again.
    const isDecided = !scope.access || (await scope.access.decide(strapi));
    if (isDecided) return isUsual(clean) ? { data: clean } : null;
  }
}

function isUsual(clean: unknown): boolean {
  return clean !== UNUSUAL;
}

function cleanList(scope: Scope, list: readonly unknown[], schema: Schema.Schema): unknown {
  const clean = list.map((item) => cleanEntry(scope, item, schema));
  return clean.includes(UNUSUAL) ? UNUSUAL : clean;
}

function cleanEntry(scope: Scope, entry: unknown, schema: Schema.Schema | undefined): unknown {
  if (typeof entry !== 'object' || entry === null || !schema) return entry;
  if (Array.isArray(entry) || entry instanceof Date) return UNUSUAL;
  const clean: Entry = {};
  for (const name of Object.keys(entry)) {
    const rule = fieldRule(schema, name);
    if (rule.kind === 'drop' || (rule.kind === 'nested' && isForbidden(scope, rule))) continue;
    const value = cleanValue(scope, rule, (entry as Entry)[name]);
    if (value === UNUSUAL) return UNUSUAL;
    clean[name] = value;
  }
  return clean;
}

function isForbidden({ access }: Scope, { relation }: FieldRule & { kind: 'nested' }): boolean {
  return access !== null && relation !== null && !access.mayFind(relation);
}

function cleanValue(scope: Scope, rule: FieldRule, value: unknown): unknown {
  if (rule.kind === 'keep' || value === null || value === undefined) return value;
  if (rule.kind !== 'nested') return UNUSUAL;
  const target = scope.strapi.getModel(rule.target);
  return Array.isArray(value) ? cleanList(scope, value, target) : cleanEntry(scope, value, target);
}
