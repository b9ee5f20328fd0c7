import { isSlug, MAX_SLUG_LENGTH, slugFrom } from '../../../domain/slug';
import { slugChoice, type StoredSlug } from '../../../domain/slug-choice';
import { refuse } from '../documents/problems';
import { isDraft, type StoredVersion, type Write, type WriteRule } from '../documents/write';
import { hostName } from '../kinds/attribute-names';
import { generateSlug } from './generate';
import { lockSlugs } from './lock';
import { currentSlugs, type SlugScope } from './taken';

/**
 * Every document has a slug, whichever way it came in. It follows the title until the first
 * publication and is frozen then, unless an editor changes it by hand.
 */
export const slugs: WriteRule = {
  async before(write) {
    const { type, action, params } = write;
    if (type === 'photo') return;
    if (action === 'clone') params.data = { ...params.data, slug: null };
    if ((action === 'create' || action === 'update') && params.data) await slugFromData(write);
    if (action === 'publish') await giveSlugs(write, (await write.stored()).filter(isDraft));
  },

  async after(write, rows) {
    if (write.type !== 'photo' && write.action === 'clone') await giveSlugs(write, rows);
  },
};

async function slugFromData(write: Write): Promise<void> {
  const { strapi, params } = write;
  const data = params.data ?? {};
  const current = (await write.stored()).find((version) => isDraft(version) || !isStory(write));
  const scope = await slugScope(write);
  const sent = { slug: data.slug, title: data[titleName(write)] };
  const choice = slugChoice(sent, current ? storedSlug(write, current) : null);

  if (choice.kind === 'by-hand') {
    await lockSlugs(strapi, scope);
    await checkByHand(write, scope, choice.slug);
  } else if (choice.kind === 'from-title') {
    await lockSlugs(strapi, scope);
    params.data = { ...data, slug: await generateSlug(strapi, scope, title(write, data)) };
  } else if ('slug' in data) {
    params.data = { ...data, slug: current?.slug };
  }
}

function storedSlug(write: Write, current: StoredVersion): StoredSlug {
  return {
    slug: current.slug ?? null,
    title: title(write, current),
    isFrozen: write.type === 'author' || Boolean(current.firstPublishedAt),
  };
}

async function checkByHand(write: Write, scope: SlugScope, given: unknown): Promise<void> {
  if (typeof given !== 'string' || !isSlug(given)) {
    const advice = typeof given === 'string' && slugFrom(given);
    const example = advice || 'kyiv-opens-a-library';
    refuse([{ path: ['slug'], code: 'slug.form', values: { most: MAX_SLUG_LENGTH, example } }]);
  } else if ((await currentSlugs(write.strapi, scope, given)).has(given)) {
    const free = await generateSlug(write.strapi, scope, given);
    refuse([{ path: ['slug'], code: 'slug.taken', values: { slug: given, free } }]);
  }
}

async function giveSlugs(write: Write, rows: readonly StoredVersion[]): Promise<void> {
  const { strapi, uid } = write;
  for (const row of rows.filter(({ slug }) => !slug)) {
    const scope = { uid, locale: row.locale, documentId: row.documentId };
    await lockSlugs(strapi, scope);
    const slug = await generateSlug(strapi, scope, title(write, row));
    await strapi.db.query(uid).update({ where: { id: row.id }, data: { slug } });
    row.slug = slug;
  }
}

async function slugScope(write: Write): Promise<SlugScope> {
  return {
    uid: write.uid,
    locale: await write.locale(),
    documentId: write.params.documentId ?? null,
  };
}

function title(write: Write, values: Record<string, unknown>): string | null {
  const value = values[titleName(write)];
  return typeof value === 'string' ? value : null;
}

function titleName({ strapi, uid, type }: Write): string {
  return hostName(strapi, uid, type === 'author' ? 'name' : 'title');
}

function isStory({ type }: Write): boolean {
  return type === 'article' || type === 'liveBrief';
}
