import type { Core } from '@strapi/strapi';

import type { HttpClient } from '../../support/http';
import type { Chooser } from '../publications/chooser';

export interface SettingWrites {
  /** Changes a setting of the newsroom, and says which. */
  write(): Promise<string>;
  /** Gives back to readers what was taken from them. */
  restore(): Promise<void>;
}

interface Permission {
  action: string;
  role: number;
}

const ACTIONS = ['article.article.findOne', 'photo.photo.find', 'live-brief.live-brief.find'];
const PERMISSION = 'plugin::users-permissions.permission';

/** What administrators change in the settings: what the public may read, languages, files. */
export function settingWrites(
  { db }: Core.Strapi,
  admin: HttpClient,
  choose: Chooser
): SettingWrites {
  const permissions = db.query(PERMISSION);
  let revoked: Permission | null = null;
  let polish: number | null = null;

  async function revoke(): Promise<string> {
    const action = `api::${choose.of(ACTIONS)}`;
    const where = { action, role: { type: 'public' } };
    const found: { id: number; role: { id: number } } = await permissions.findOne({
      where,
      populate: ['role'],
    });
    await permissions.delete({ where: { id: found.id } });
    revoked = { action, role: found.role.id };
    return `${action} taken from the public`;
  }

  async function restore(): Promise<void> {
    if (revoked) await permissions.create({ data: revoked });
    revoked = null;
  }

  async function language(): Promise<string> {
    if (polish !== null) {
      const { status, text } = await admin.del(`/i18n/locales/${polish}`);
      if (status !== 200) throw new Error(`Removing a language was answered with ${text}`);
      polish = null;
      return 'a language removed';
    }
    const data = { name: 'Polish (pl)', code: 'pl', isDefault: false };
    const { status, text, body } = await admin.post<{ id: number }>('/i18n/locales', data);
    if (status !== 201 && status !== 200) throw new Error(`A language was answered with ${text}`);
    polish = body.id;
    return 'a language added';
  }

  async function files(): Promise<string> {
    const data = { sizeOptimization: choose.oneIn(2), responsiveDimensions: true };
    const { status, text } = await admin.put('/upload/settings', data);
    if (status !== 200) throw new Error(`Settings of files were answered with ${text}`);
    return 'settings of files';
  }

  return {
    restore,
    async write() {
      if (revoked) {
        await restore();
        return 'given back to the public';
      }
      return await (choose.of([revoke, language, files]) ?? files)();
    },
  };
}
