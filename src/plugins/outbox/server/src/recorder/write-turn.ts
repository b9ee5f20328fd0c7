import type { Core } from '@strapi/strapi';

import { newsroom } from '../../../../newsroom/contract';
import { inTurn } from './turns';

/**
 * Makes a write when it is its turn in the transaction. Where the newsroom has its writes follow each
 * other, that does: each further asynchronous context of Node makes all promises of the process
 * dearer.
 * @param key of the document; `null` for one that does not exist yet
 */
export function inItsTurn<Result>(
  strapi: Core.Strapi,
  transaction: object,
  key: string | null,
  write: () => Promise<Result>
): Promise<Result> {
  if (strapi.plugin('newsroom')) return newsroom(strapi, 'turns').inTurn(transaction, write);
  return key === null ? write() : inTurn(transaction, key, write);
}
