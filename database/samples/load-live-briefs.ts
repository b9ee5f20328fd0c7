import { liveBriefs } from './content/live-briefs';
import type { LiveBriefFields } from './content/types';
import { documents } from './document-store';
import type { Loading } from './loading';
import { storyRelations } from './story-data';

/** Writes the briefs after the articles they belong to; answers how many, translations included. */
export async function loadLiveBriefs(loading: Loading): Promise<number> {
  const store = documents(loading.strapi, 'live-brief');
  for (const { locale, fields, stage, translations = [] } of liveBriefs) {
    loading.onProgress(`live brief: ${fields.title}`);
    const { documentId } = await store.create({ locale, data: data(fields, loading) });
    if (stage === 'published') await store.publish({ documentId, locale });

    for (const version of translations) {
      const here = { documentId, locale: version.locale };
      await store.update({ ...here, data: data(version.fields, loading) });
      if (version.stage === 'published') await store.publish(here);
    }
  }
  return liveBriefs.reduce((sum, { translations = [] }) => sum + 1 + translations.length, 0);
}

function data({ article, ...rest }: LiveBriefFields, loading: Loading): object {
  return {
    ...rest,
    ...storyRelations(rest, loading),
    ...(article && { article: loading.articles.get(article) }),
  };
}
