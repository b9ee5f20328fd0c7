import type { Core } from '@strapi/strapi';

interface Model {
  schema: { attributes: Record<string, object> };
}

interface Registry<Added> {
  add: (...added: Added[]) => unknown;
}

const STORIES = { type: 'relation', relation: 'oneToMany', target: 'api::article.article' };
const STORY = { type: 'relation', relation: 'oneToOne', target: 'api::article.article' };

/**
 * For `beforeLoad`: what a host may add to the newsroom's types. An article names the `related` ones in order, and a
 * credit may lead to the `story` it is for.
 */
export function addHostRelations(strapi: Core.Strapi): void {
  const types: Registry<unknown> = strapi.get('content-types');
  const add = types.add.bind(types);
  types.add = (namespace, models) => {
    const { article } = models as Record<string, Model | undefined>;
    if (namespace === 'api::article' && article) article.schema.attributes.related = STORIES;
    return add(namespace, models);
  };
  const components: Registry<Record<string, { attributes: Record<string, object> }>> =
    strapi.get('components');
  const addComponents = components.add.bind(components);
  components.add = (added) => {
    const credit = added['newsroom.credit'];
    if (credit) credit.attributes.story = STORY;
    return addComponents(added);
  };
}
