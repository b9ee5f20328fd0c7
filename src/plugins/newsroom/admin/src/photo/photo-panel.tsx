import type { PanelComponent } from '@strapi/content-manager/strapi-admin';

import { useNewsroomSettingsQuery } from '../settings/newsroom-settings';
import { useSay } from '../translations/message';
import { PhotoCredit } from './photo-credit';

/** The side panel of a photo's edit view: its credit in one paste, and what its file says. */
export const PhotoPanel: PanelComponent = ({ model, documentId }) => {
  const say = useSay();
  const { data: settings } = useNewsroomSettingsQuery();
  if (settings?.contentTypes.photo !== model) return null;
  return {
    title: say('photo.title'),
    content: <PhotoCredit settings={settings} isNew={!documentId} />,
  };
};
