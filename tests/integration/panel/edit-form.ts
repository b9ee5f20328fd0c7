import { readerView, type ReaderView } from '../../../src/plugins/newsroom/domain/reader-view';
import { visibleText } from '../../../src/plugins/newsroom/domain/blocks-text';
import type { OutputContext } from '../../../src/plugins/newsroom/domain/output-context';
import { readingTime } from '../../../src/plugins/newsroom/domain/reading-time';
import { textFingerprint } from '../../../src/plugins/newsroom/domain/text-fingerprint';
import { storyInForm } from '../../../src/plugins/newsroom/admin/src/panel/story-in-form';
import type { FormValues } from '../../../src/plugins/newsroom/admin/src/panel/form-values';
import type { PanelStory } from '../../../src/plugins/newsroom/panel-contract';
import type { HttpClient } from '../../support/http';

export interface Version {
  type: 'article' | 'liveBrief';
  uid: string;
  documentId: string;
  locale: string;
  status: 'draft' | 'published';
}

type Settings = OutputContext['settings'] & Pick<OutputContext, 'defaultLocale' | 'publicAddress'>;

/** What the panel shows of a stored story, read over HTTP as the edit view reads it. */
export async function panelOf(
  admin: HttpClient,
  version: Version,
  changes: FormValues = {}
): Promise<ReaderView & { slug: string | null }> {
  const { type, uid, documentId, locale, status } = version;
  const query = `?locale=${locale}&status=${status}`;
  const [settings, stored, story] = await Promise.all([
    data<Settings>(admin, '/newsroom/settings'),
    data<FormValues>(admin, `/content-manager/collection-types/${uid}/${documentId}${query}`),
    data<PanelStory>(admin, `/newsroom/panel/stories/${uid}/${documentId}${query}`),
  ]);
  const initial = asForm(stored);
  const values = { ...initial, ...changes };
  const reading = {
    locale,
    timeZone: settings.timeZone,
    initial,
    isStored: true,
    relations: story.relations,
  };
  const inForm = storyInForm(values, reading, story.related);
  const { title, body } = inForm;
  const summary = (values.summary ?? null) as string | null;
  const texts = {
    readingTime: readingTime(visibleText(body), settings.wordsPerMinute, locale),
    fingerprint: textFingerprint({ title, summary, body }),
  };
  const view = readerView(type, inForm, texts, { ...settings, settings, now: Date.now() });
  return { ...view, slug: inForm.slug };
}

/** Strapi's form keeps of a relation only what has changed. */
function asForm(stored: FormValues): FormValues {
  const untouched = { connect: [], disconnect: [] };
  const credits = (stored.credits ?? []) as object[];
  return {
    ...stored,
    leadPhoto: untouched,
    credits: credits.map((credit) => ({ ...credit, author: untouched })),
  };
}

async function data<Body>(client: HttpClient, path: string): Promise<Body> {
  const answer = await client.get<{ data: Body }>(path);
  if (answer.status !== 200) throw new Error(`GET ${path} was answered with ${answer.text}`);
  return answer.body.data;
}
