import type { Needs } from '../../domain/kind-needs';
import { type Json, type JsonObject, isObject } from './json';
import type { Schema } from './project';

/**
 * The attributes that a type of the project lacks for the newsroom, as they would be added to it.
 * None of those that it has is touched.
 *
 * @param given the project's type
 * @param template the pack's schema of the same kind
 */
export function addedAttributes(given: Schema, template: Schema, needs: Needs): JsonObject {
  const own = Object(given.attributes) as JsonObject;
  const ours = fittedAttributes(given, template);
  const missing = Object.keys(needs).filter((name) => !Object.hasOwn(own, name));
  return Object.fromEntries(missing.map((name) => [name, ours[name]]));
}

/** All attributes of a template, as they may be added to a type that has rows already. */
export function fittedAttributes(given: Schema, { attributes = {} }: Schema): JsonObject {
  const isInLanguages = isLocalised(given);
  const all = Object.entries(attributes) as unknown as Array<[string, Json]>;
  return Object.fromEntries(
    all.map(([name, attribute]) => [name, fitted(attribute, isInLanguages)])
  );
}

function isLocalised({ pluginOptions }: Schema): boolean {
  const i18n = isObject(pluginOptions) ? pluginOptions.i18n : undefined;
  return isObject(i18n) && i18n.localized === true;
}

/** Rows that are there have no value of it: it cannot be required. */
function fitted(attribute: Json, isInLanguages: boolean): Json {
  if (!isObject(attribute)) return attribute;
  const { required: _, pluginOptions, ...rest } = attribute;
  const options = isObject(pluginOptions) ? { ...pluginOptions } : {};
  if (!isInLanguages) delete options.i18n;
  return Object.keys(options).length > 0 ? { ...rest, pluginOptions: options } : rest;
}
