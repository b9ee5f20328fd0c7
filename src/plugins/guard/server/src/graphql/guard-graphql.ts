import type { Core } from '@strapi/strapi';

import type * as ApolloPlugin from '../costs/apollo-plugin';
import type * as GraphqlRules from '../inputs/graphql-rules';

/** What GraphQL needs of the rooms. Loaded only where it is there: others need not have its libraries. */
export function guardGraphql(strapi: Core.Strapi): void {
  if (!strapi.plugin('graphql')) return;
  const { countGraphql } = require('../costs/apollo-plugin') as typeof ApolloPlugin;
  const { refuseBrokenRulesInGraphql } = require('../inputs/graphql-rules') as typeof GraphqlRules;
  countGraphql(strapi);
  refuseBrokenRulesInGraphql(strapi);
}
