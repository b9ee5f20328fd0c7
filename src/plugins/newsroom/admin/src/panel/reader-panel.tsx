import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';
import { useMatch } from 'react-router-dom';

import { useNewsroomSettingsQuery } from '../settings/newsroom-settings';
import { useSay } from '../translations/message';
import { ReaderPreview } from './reader-preview';

interface EditViewQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** The side panel "What readers will get" of an article or a live brief. */
export const ReaderPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const say = useSay();
  const { data: settings } = useNewsroomSettingsQuery();
  const [{ query }] = useQueryParams<EditViewQuery>();
  const isClone = useMatch('/content-manager/:collectionType/:slug/clone/:origin') !== null;
  const { article, liveBrief } = settings?.contentTypes ?? {};
  if (!settings || (model !== article && model !== liveBrief)) return null;
  const locale = query.plugins?.i18n?.locale ?? document?.locale ?? settings.defaultLocale;
  const isStored = Boolean(document?.id) && !isClone;
  return {
    title: say('reader.title'),
    content: (
      <ReaderPreview
        settings={settings}
        story={{
          type: model === article ? 'article' : 'liveBrief',
          uid: model,
          documentId,
          locale,
          status: activeTab === 'published' ? 'published' : 'draft',
          version: document?.updatedAt ?? '',
          isStored,
        }}
      />
    ),
  };
};
