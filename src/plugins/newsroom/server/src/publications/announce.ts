import type { Core } from '@strapi/strapi';

import type { PublicationChange } from '../../../contract';
import { addMarks, marksOf } from './marks';
import { tell } from './subscribers';
import { keeperOf } from './keeper-of';

/**
 * Ends a change of publications inside its transaction: marks what else is made of them, and tells
 * subscribers.
 * @param changes all of them, in the order in which they are to be told
 * @param written those among them of which something else may be made
 * @param afterCommit gets what is to be done once the commit is known
 */
export async function announce(
  strapi: Core.Strapi,
  changes: readonly PublicationChange[],
  written: readonly PublicationChange[],
  afterCommit: Array<() => void>
): Promise<void> {
  const marks = await marksOf(strapi, written);
  await addMarks(strapi, marks);
  await tell(strapi, changes, afterCommit);
  if (marks.length > 0) afterCommit.push(() => keeperOf(strapi).wake());
}
