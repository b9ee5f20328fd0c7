import type { Core } from '@strapi/strapi';

import { tagOf } from '../../../domain/publication-tags';
import { inOneCommit } from './in-one-commit';
import { keeperOf } from './keeper-of';
import { addMarks, type NewMark } from './marks';
import { documentsShowing } from './showing-file';

interface Changed {
  where: Record<string, unknown>;
}

interface Created {
  /** `related` names the documents that an upload attaches itself to. */
  data: { related?: unknown };
}

interface File {
  id: number;
  documentId: string;
  hash: string;
}

interface EntityManager {
  create(uid: string, params: Created): Promise<File>;
  update(uid: string, params: Changed): Promise<unknown>;
  delete(uid: string, params: Changed): Promise<unknown>;
}

const FILE = 'plugin::upload.file';

/**
 * A file that is replaced, edited or removed in the media library changes what readers get of the
 * documents that show it, past the document service. Every way there ends in one of two calls of the
 * database layer for one row; the documents are marked in one transaction with it.
 */
export function markChangedFiles(strapi: Core.Strapi): void {
  const { entityManager } = strapi.db as unknown as { entityManager: EntityManager };
  for (const [action, word] of [
    ['update', 'updated'],
    ['delete', 'deleted'],
  ] as const) {
    const change = entityManager[action].bind(entityManager);
    entityManager[action] = (uid, params) =>
      uid === FILE
        ? marked(strapi, async () => {
            const files = await filesOf(strapi, params);
            const result = await change(uid, params);
            return {
              result,
              // By its hash as well: a body may have it of a photo that nobody is shown.
              marks: files.flatMap((file) =>
                [tagOf('file', file.id), tagOf('picture', file.hash)].map((tag) =>
                  markOf(tag, word, file)
                )
              ),
            };
          })
        : change(uid, params);
  }
  const create = entityManager.create.bind(entityManager);
  entityManager.create = (uid, params) =>
    uid === FILE && params.data.related !== undefined
      ? marked(strapi, async () => {
          const file = await create(uid, params);
          const tags = await documentsShowing(strapi, file.id);
          return { result: file, marks: tags.map((tag) => markOf(tag, 'created', file)) };
        })
      : create(uid, params);
}

function marked<Result>(
  strapi: Core.Strapi,
  change: () => Promise<{ result: Result; marks: NewMark[] }>
): Promise<Result> {
  return inOneCommit(strapi, async (afterCommit) => {
    const { result, marks } = await change();
    await addMarks(strapi, marks);
    if (marks.length > 0) afterCommit.push(() => keeperOf(strapi).wake());
    return result;
  });
}

function filesOf(strapi: Core.Strapi, { where }: Changed): Promise<File[]> {
  return strapi.db.query(FILE).findMany({ where, select: ['id', 'documentId', 'hash'] });
}

function markOf(tag: string, word: string, { documentId }: File): NewMark {
  return { tag, cause: { type: `file.${word}`, documentId } };
}
