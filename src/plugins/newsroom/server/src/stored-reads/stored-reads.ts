import type { Core } from '@strapi/strapi';

import type { NewsroomServices, Remember, StoredAnswer } from '../../../contract';
import {
  documentedRead,
  type DocumentedRead,
  type ReadRules,
} from '../../../domain/documented-read';
import type * as Graphql from '../graphql/stored/stored-graphql';
import { settings } from '../settings';
import { dayAnswer } from './day';
import { documentAnswer } from './document';
import { listAnswer } from './list';
import type { Asking } from './rows';
import { MARKER, mayRead, shownIn } from './statement';
import { watchStoredReads } from './told';

/** Answers from the store, for whoever stands before Strapi. */
export const storedReads = ({
  strapi,
}: {
  strapi: Core.Strapi;
}): NewsroomServices['storedReads'] => {
  let rules: ReadRules | null = null;
  let graphql: Graphql.StoredGraphql | null = null;
  let isFailing = false;

  async function answered(ask: () => Promise<StoredAnswer | null>): Promise<StoredAnswer | null> {
    if (!mayRead(strapi)) return null;
    try {
      const answer = await ask();
      isFailing = false;
      return answer;
    } catch (error) {
      // Once, however long it lasts; the ordinary way says to the client what is wrong.
      if (!isFailing) strapi.log.error(`Stored publications cannot be read: ${String(error)}`);
      isFailing = true;
      return null;
    }
  }

  return {
    marker: MARKER,
    shownIn: (sql, rows) => shownIn(strapi, sql, rows),
    answer: async (address, remember) => {
      rules ??= rulesOf(strapi, 'api.rest');
      const read = documentedRead(address, rules);
      if (!read) return null;
      return answered(async () => {
        const body = await answerTo(read, { strapi, remember });
        return body === null ? null : { route: routeOf(read), body };
      });
    },
    answerGraphql: (question, remember: Remember) =>
      answered(async () => {
        graphql ??= graphqlOf(strapi);
        return graphql.answer(question, (read) => answerTo(read, { strapi, remember }));
      }),
    watch: (listener) => watchStoredReads(strapi, listener),
  };
};

/** Loaded only now: a project without GraphQL need not have its libraries. */
function graphqlOf(strapi: Core.Strapi): Graphql.StoredGraphql {
  const { StoredGraphql } = require('../graphql/stored/stored-graphql') as typeof Graphql;
  return new StoredGraphql(strapi, rulesOf(strapi, 'plugin::graphql'));
}

function answerTo(read: DocumentedRead, asking: Asking): Promise<string | null> {
  switch (read.kind) {
    case 'page':
    case 'walk':
      return listAnswer(read, asking);
    case 'document':
    case 'slug':
      return documentAnswer(read, asking);
    case 'day':
      return dayAnswer(read, asking);
  }
}

function routeOf({ type, kind }: DocumentedRead): string {
  return `${type}.${kind === 'page' || kind === 'walk' ? 'list' : kind}`;
}

/**
 * Routes and limits do not change while Strapi runs.
 * @param limits where the configuration has those of lists
 */
function rulesOf(strapi: Core.Strapi, limits: 'api.rest' | 'plugin::graphql'): ReadRules {
  const { article, liveBrief } = settings(strapi).contentTypes;
  const { config } = strapi;
  const prefix = config.get<string>('api.rest.prefix', '/api');
  const path = (uid: typeof article): string =>
    `${prefix}/${strapi.contentType(uid).info.pluralName}`;
  return {
    paths: { article: path(article), liveBrief: path(liveBrief) },
    pageSize: config.get<number>(`${limits}.defaultLimit`, 25),
    maxPageSize: config.get<number>(`${limits}.maxLimit`, 100),
  };
}
