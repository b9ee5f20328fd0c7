import { articles } from './content/articles';
import type { ArticleFields, ArticleSample } from './content/types';
import { documents } from './document-store';
import type { Loading } from './loading';
import { storyRelations } from './story-data';

/** Writes the articles as a newsroom would, edit by edit; answers how many, translations included. */
export async function loadArticles(loading: Loading): Promise<number> {
  for (const sample of articles) {
    loading.onProgress(`article: ${sample.fields.title}`);
    const documentId = await writeArticle(sample, loading);
    loading.articles.set(sample.key, documentId);
  }
  return articles.reduce((sum, { translations = [] }) => sum + 1 + translations.length, 0);
}

async function writeArticle(sample: ArticleSample, loading: Loading): Promise<string> {
  const store = documents(loading.strapi, 'article');
  const { locale } = sample;
  const { documentId } = await store.create({ locale, data: await data(sample.fields, loading) });
  if (sample.stage === 'published') await store.publish({ documentId, locale });

  for (const { fields, publish, substantiveUpdate = false } of sample.later ?? []) {
    const changes = { ...(await data(fields, loading)), substantiveUpdate };
    await store.update({ documentId, locale, data: changes });
    if (publish) await store.publish({ documentId, locale });
  }

  for (const version of sample.translations ?? []) {
    const here = { documentId, locale: version.locale };
    await store.update({ ...here, data: await data(version.fields, loading) });
    if (version.stage === 'published') await store.publish(here);
  }
  return documentId;
}

async function data(fields: Partial<ArticleFields>, loading: Loading): Promise<object> {
  const { audioTrack, ...rest } = fields;
  const values = { ...rest, ...storyRelations(rest, loading) };
  if (!audioTrack) return values;
  const { file, ...track } = audioTrack;
  const id = await loading.upload(`audio/${file}`, { name: file });
  return { ...values, audioTrack: { ...track, file: id } };
}
