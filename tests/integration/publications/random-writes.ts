import type { Newsroom } from '../../support/boot';
import type { Fields } from '../../support/factories';
import { recording, tinyJpeg } from '../../support/files';
import type { Answer } from '../../support/http';
import { type Outcome, type TypeName, uidOf, WAYS, type WaysIn } from '../writes/ways-in';
import type { Chooser } from './chooser';
import {
  type Holdings,
  type Locale,
  newImage,
  newSound,
  randomFields,
  type StoryType,
} from './random-fields';

/** What became of a write. */
export interface Written {
  /** Such as `rename author Ab3x`, to find the one that went wrong. */
  words: string;
  isAccepted: boolean;
  /** Why it was refused. */
  message: string;
}

/** Writes something, whatever comes next; throws when the server blames itself. */
export type WriteNext = () => Promise<Written>;

/** More of each type are not made: the checks between read them all. */
const MOST = 40;

/** Writes as a newsroom does in its whole life, by every way in, in an order that follows from the seed. */
export async function randomWrites(
  newsroom: Newsroom,
  ways: WaysIn,
  choose: Chooser
): Promise<WriteNext> {
  const held: Holdings = {
    article: [],
    'live-brief': [],
    author: [],
    photo: [],
    image: [],
    sound: [],
  };
  const { rest, session, graphql } = ways;
  for (let index = 0; index < 4; index += 1) held.image.push(await newImage(rest));
  for (let index = 0; index < 2; index += 1) held.sound.push(await newSound(rest, index));
  const fields = randomFields(rest, choose, held);

  const way = () => ways[choose.of(WAYS) ?? 'REST'];
  const locale = (): Locale => (choose.oneIn(3) ? 'uk' : 'en');
  const storyType = (): StoryType => (choose.oneIn(2) ? 'article' : 'live-brief');
  const options = () => ({
    status: choose.oneIn(3) ? ('draft' as const) : ('published' as const),
    locale: locale(),
  });
  const one = (type: TypeName): string => choose.of(held[type]) ?? 'nobody';
  const forget = (type: TypeName, documentId: string): void => {
    held[type] = held[type].filter((id) => id !== documentId);
  };
  const keep = (type: TypeName, outcome: Outcome): Outcome => {
    if (outcome.documentId) held[type].push(outcome.documentId);
    return outcome;
  };
  const documents = (type: TypeName) =>
    newsroom.strapi.documents(uidOf(type)) as unknown as Record<
      string,
      (params: Fields) => Promise<unknown>
    >;
  const inCode = (type: TypeName, action: string, params: Fields): Promise<Outcome> =>
    attempt(String(params.documentId), async () => documents(type)[action]?.(params));

  const createStory = async () => {
    const type = storyType();
    if (held[type].length > MOST) return removeOne(type);
    const data = await fields.story(type);
    return keep(type, await way().create(type, data, options()));
  };
  const changeStory = async () => {
    const type = storyType();
    const given = options();
    const data = await (given.locale === 'uk' ? fields.story : fields.changedStory)(type);
    return way().update(type, one(type), data, given);
  };
  const publish = async () => {
    const type = storyType();
    const documentId = one(type);
    const given = choose.oneIn(4) ? '*' : locale();
    if (choose.oneIn(2)) return inCode(type, 'publish', { documentId, locale: given });
    const query = given === '*' ? '' : `?locale=${given}`;
    return outcomeOf(await session.manage(uidOf(type)).publish(documentId, {}, query));
  };
  const unpublish = async () => {
    const type = storyType();
    const documentId = one(type);
    const given = locale();
    if (choose.oneIn(2)) return inCode(type, 'unpublish', { documentId, locale: given });
    return outcomeOf(await session.manage(uidOf(type)).unpublish(documentId, `?locale=${given}`));
  };
  const discard = async () => {
    const type = storyType();
    const documentId = one(type);
    const given = locale();
    if (choose.oneIn(2)) return inCode(type, 'discardDraft', { documentId, locale: given });
    return outcomeOf(await session.manage(uidOf(type)).discard(documentId, `?locale=${given}`));
  };
  const clone = async () => {
    const type = storyType();
    if (held[type].length > MOST) return removeOne(type);
    const data = { title: (await fields.story(type)).title };
    const given = `?locale=${locale()}`;
    return keep(type, outcomeOf(await session.manage(uidOf(type)).clone(one(type), data, given)));
  };
  const removeOne = async (type: TypeName): Promise<Outcome> => {
    const documentId = one(type);
    const isStory = type === 'article' || type === 'live-brief';
    const isWhole = !isStory || choose.oneIn(2);
    const outcome = await removeBy(type, documentId, isWhole ? null : locale());
    if (isWhole && outcome.documentId) forget(type, documentId);
    return outcome;
  };
  const removeBy = async (type: TypeName, documentId: string, given: Locale | null) => {
    const isStory = type === 'article' || type === 'live-brief';
    const all = isStory ? '*' : undefined;
    if (choose.oneIn(3)) return inCode(type, 'delete', { documentId, locale: given ?? all });
    const query = isStory ? `?locale=${given ?? '*'}` : '';
    if (choose.oneIn(2)) {
      return outcomeOf(await session.manage(uidOf(type)).remove(documentId, query), documentId);
    }
    return outcomeOf(await rest.del(`/api/${type}s/${documentId}${query}`), documentId);
  };
  const removeInGraphql = async () => {
    const type = storyType();
    const name = type === 'article' ? 'Article' : 'LiveBrief';
    const documentId = one(type);
    const { errors = [] } = await graphql(
      `mutation ($id: ID!) { delete${name}(documentId: $id) { documentId } }`,
      { id: documentId }
    );
    const isServerError = errors.some(({ extensions }) =>
      String(extensions.code).startsWith('INTERNAL')
    );
    const message = errors.map((error) => error.message).join('; ');
    return { documentId: errors.length > 0 ? null : documentId, paths: [], message, isServerError };
  };
  const bulk = async () => {
    const type = storyType();
    const documentIds = [one(type), one(type), one(type)].filter((id) => id !== 'nobody');
    const action = choose.of(['bulkPublish', 'bulkUnpublish', 'bulkPublish']);
    const path = `/content-manager/collection-types/${uidOf(type)}/actions/${action}`;
    const given = choose.oneIn(2) ? ['en', 'uk'] : [locale()];
    const data = { documentIds: [...new Set(documentIds)], locale: given };
    return outcomeOf(await session.client.post(path, data), 'some');
  };
  const createAuthor = async () => {
    if (held.author.length > MOST) return removeOne('author');
    return keep('author', await way().create('author', fields.author()));
  };
  const changeAuthor = () => way().update('author', one('author'), fields.changedAuthor());
  const keepName = async () => {
    const documentId = one('author');
    const path = `/newsroom/authors/${documentId}/keep-name-and-delete`;
    const outcome = outcomeOf(await session.client.post(path), documentId);
    if (outcome.documentId) forget('author', documentId);
    return outcome;
  };
  const createPhoto = async () => {
    if (held.photo.length > MOST) return removeOne('photo');
    return keep('photo', await way().create('photo', await fields.photo()));
  };
  const changePhoto = () => way().update('photo', one('photo'), fields.changedPhoto());
  const describeFile = async () => {
    const form = new FormData();
    form.append('fileInfo', JSON.stringify(fields.fileInfo()));
    const id = choose.of([...held.image, ...held.sound]);
    const by = choose.oneIn(2) ? session.client : rest;
    const path = by === rest ? '/api/upload' : '/upload';
    return outcomeOf(await by.post(`${path}?id=${id}`, form), String(id));
  };
  const replaceFile = async () => {
    const isImage = choose.oneIn(2);
    const id = choose.of(isImage ? held.image : held.sound);
    const type = isImage ? 'image/jpeg' : 'audio/mpeg';
    const bytes = new Uint8Array(isImage ? tinyJpeg : recording(choose.below(60)));
    const form = new FormData();
    form.append('files', new Blob([bytes], { type }), isImage ? 'new.jpg' : 'new.mp3');
    return outcomeOf(await session.client.post(`/upload?id=${id}`, form), String(id));
  };
  const removeFile = async () => {
    const from = choose.oneIn(2) ? held.image : held.sound;
    const id = from.shift();
    from.push(from === held.image ? await newImage(rest) : await newSound(rest, choose.below(60)));
    return outcomeOf(await rest.del(`/api/upload/files/${id}`), String(id));
  };
  const takenBack = async () => {
    const work = newsroom.strapi.db.transaction(async () => {
      await inCode('author', 'update', { documentId: one('author'), data: fields.author() });
      await inCode('article', 'publish', { documentId: one('article'), locale: 'en' });
      throw new Error('Taken back.');
    });
    const message = await work.then(
      () => 'It was kept.',
      (error: Error) => error.message
    );
    return { documentId: null, paths: [], message, isServerError: message !== 'Taken back.' };
  };
  const together = async () => {
    const [documentId, author] = [one('article'), one('author')];
    const data = fields.changedAuthor();
    // Whoever has one of them refused keeps neither: Strapi has no transaction inside another.
    return attempt(author, () =>
      newsroom.strapi.db.transaction(async () => {
        await documents('article').publish?.({ documentId, locale: 'en' });
        await documents('author').update?.({ documentId: author, data });
      })
    );
  };

  const kinds: Array<readonly [number, readonly [string, () => Promise<Outcome>]]> = [
    [14, ['create a story', createStory]],
    [20, ['change a story', changeStory]],
    [8, ['publish', publish]],
    [5, ['unpublish', unpublish]],
    [3, ['discard a draft', discard]],
    [3, ['clone', clone]],
    [5, ['delete a story', () => removeOne(storyType())]],
    [2, ['delete in GraphQL', removeInGraphql]],
    [4, ['in bulk', bulk]],
    [4, ['create an author', createAuthor]],
    [12, ['change an author', changeAuthor]],
    [2, ['delete an author', () => removeOne('author')]],
    [1, ['keep a name and delete', keepName]],
    [4, ['create a photo', createPhoto]],
    [10, ['change a photo', changePhoto]],
    [2, ['delete a photo', () => removeOne('photo')]],
    [3, ['describe a file', describeFile]],
    [3, ['replace a file', replaceFile]],
    [1, ['remove a file', removeFile]],
    [1, ['be taken back', takenBack]],
    [2, ['two at once', together]],
  ];
  for (let made = 0; made < 3; made += 1) await createAuthor();
  for (let made = 0; made < 3; made += 1) await createPhoto();

  return async () => {
    const [name, write] = choose.weighed(kinds);
    const { documentId, message, isServerError } = await write();
    if (isServerError && message !== 'Taken back.') throw new Error(`${name}: ${message}`);
    return { words: `${name} ${documentId ?? '-'}`, isAccepted: documentId !== null, message };
  };
}

async function attempt(documentId: string, work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work();
    return done(documentId);
  } catch (error) {
    const { name, message } = error as Error;
    const isRefusal = /^(Yup)?(Validation|Application|NotFound)Error$/.test(name);
    return { documentId: null, paths: [], message, isServerError: !isRefusal };
  }
}

function done(documentId: string): Outcome {
  return { documentId, paths: [], message: '', isServerError: false };
}

/** @param id where the answer names none */
function outcomeOf({ status, body, text }: Answer, id?: string): Outcome {
  if (status < 300) return done(id ?? String(body.data?.documentId));
  const message = String(body.error?.message ?? text);
  return { documentId: null, paths: [], message, isServerError: status >= 500 };
}
