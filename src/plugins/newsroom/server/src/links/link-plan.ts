import type { Core, UID } from '@strapi/strapi';

import { guardsOf } from '../access/guarded-types';

/**
 * Where a model links to types that have drafts, itself or in its components: to a guarded type, or from
 * one. Links between types of the host are Strapi's.
 */
export interface LinkPlan {
  links: Array<{ attribute: string; target: UID.ContentType }>;
  parts: Array<{ attribute: string; isZone: boolean; models: Map<string, LinkPlan> }>;
}

const EMPTY: LinkPlan = { links: [], parts: [] };

const plans = new WeakMap<Core.Strapi, Map<string, LinkPlan>>();

/** Models do not change while Strapi runs. */
export function linkPlan(strapi: Core.Strapi, uid: string): LinkPlan {
  const known = plans.get(strapi) ?? new Map<string, LinkPlan>();
  plans.set(strapi, known);
  const plan = known.get(uid);
  if (plan) return plan;
  // A component within itself adds nothing.
  known.set(uid, EMPTY);
  const made = makePlan(strapi, uid);
  known.set(uid, made);
  return made;
}

export function hasLinks({ links, parts }: LinkPlan): boolean {
  return links.length > 0 || parts.length > 0;
}

/** Models and attributes that link to a content type. */
export function linksTo(
  strapi: Core.Strapi,
  target: string
): Array<{ model: string; attribute: string }> {
  const models = [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)];
  return models.flatMap((model) =>
    linkPlan(strapi, model)
      .links.filter((link) => link.target === target)
      .map(({ attribute }) => ({ model, attribute }))
  );
}

export function isPublishable(strapi: Core.Strapi, uid: string): boolean {
  if (!(uid in strapi.contentTypes)) return false;
  return strapi.contentType(uid as UID.ContentType).options?.draftAndPublish === true;
}

function makePlan(strapi: Core.Strapi, uid: string): LinkPlan {
  const plan: LinkPlan = { links: [], parts: [] };
  const guards = guardsOf(strapi);
  const stored = strapi.db.metadata.get(uid).attributes;
  const { attributes } = strapi.getModel(uid as UID.Schema);
  for (const [attribute, definition] of Object.entries(attributes)) {
    if (definition.type === 'relation') {
      const { target, mappedBy } = definition as { target?: UID.ContentType; mappedBy?: string };
      const isOwn =
        !mappedBy && attribute !== 'localizations' && 'joinTable' in (stored[attribute] ?? {});
      if (!target || !isOwn || !isPublishable(strapi, target)) continue;
      if (guards(uid) || guards(target)) plan.links.push({ attribute, target });
    } else if (definition.type === 'component') {
      addPart(strapi, plan, attribute, [definition.component], false);
    } else if (definition.type === 'dynamiczone') {
      addPart(strapi, plan, attribute, definition.components, true);
    }
  }
  return plan;
}

function addPart(
  strapi: Core.Strapi,
  plan: LinkPlan,
  attribute: string,
  components: readonly string[],
  isZone: boolean
): void {
  const models = new Map(components.map((uid) => [uid, linkPlan(strapi, uid)] as const));
  if ([...models.values()].some(hasLinks)) plan.parts.push({ attribute, isZone, models });
}
