import type { Core } from '@strapi/strapi';
import type { GraphQLFormattedError } from 'graphql';

import { completeDetails, type AnsweredError } from '../../../domain/answered-error';

interface Sent {
  response: {
    body:
      | { kind: 'single'; singleResult: { errors?: readonly GraphQLFormattedError[] } }
      | { kind: 'incremental' };
  };
}

/** Completes the errors of GraphQL, in `extensions.error.details`; their own `extensions.code` stays. */
export function completeGraphql(strapi: Core.Strapi): void {
  if (!strapi.plugin('graphql')) return;
  const key = 'plugin::graphql.apolloServer';
  const options = strapi.config.get<{ plugins?: object[] } | undefined>(key) ?? {};
  const own = {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body } }: Sent) => {
          if (body.kind === 'single' && body.singleResult.errors) {
            body.singleResult.errors = body.singleResult.errors.map(completed);
          }
          return Promise.resolve();
        },
      }),
  };
  strapi.config.set(key, { ...options, plugins: [...(options.plugins ?? []), own] });
}

function completed(given: GraphQLFormattedError): GraphQLFormattedError {
  const error = given.extensions?.error as AnsweredError | undefined;
  if (typeof error !== 'object' || given.extensions?.code === 'INTERNAL_SERVER_ERROR') return given;
  const whole = { ...error, details: completeDetails(error) };
  return { ...given, extensions: { ...given.extensions, error: whole } };
}
