import type { Core } from '@strapi/strapi';

import { addOwnAttributes } from '../own-tables/own-attributes';
import { measureFile } from './old-files';
import { readTextsAnew } from './replaced-sound';
import { soundFacts, type SoundFacts } from './sound-facts';

const FILE = 'plugin::upload.file';

interface Write {
  params: { where?: object; data?: Record<string, unknown> };
  /** From before a write to after it. */
  state: { replaced?: { id: number; digest: string | null } };
}

/** A file on its way to where it is stored; what stands in it is stored with its row. */
interface LeavingFile extends Partial<SoundFacts> {
  mime?: string;
  filepath?: string;
}

/** The part of the media library that hands files over, whichever way they came and wherever they go. */
interface Provider {
  upload(file: LeavingFile): Promise<void>;
  /** @param stored without an id where it is a smaller form of a picture */
  replace(file: LeavingFile, stored: { id?: number }): Promise<void>;
}

/**
 * Keeps with each file of the media library what its bytes say: how many they are, since Strapi's own
 * `size` is in kilobytes with two decimals, and of sound its digest and its length. They are read once,
 * before the file is handed over. Called while plugins register, before the tables are made.
 */
export function keepFileFacts(strapi: Core.Strapi): void {
  const own = { private: true, configurable: false, writable: false };
  addOwnAttributes(strapi, FILE, {
    bytes: { type: 'integer', ...own },
    digest: { type: 'string', ...own },
    seconds: { type: 'float', ...own },
  });
  readWhatLeaves(strapi);
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    beforeCreate: (event: Write) => void note(event),
    async beforeUpdate(event: Write) {
      if (!note(event)) return;
      const { where } = event.params;
      const stored = await strapi.db.query(FILE).findOne({ select: ['id', 'digest'], where });
      if (stored) event.state.replaced = stored;
    },
    async afterUpdate({ params: { data }, state: { replaced } }: Write) {
      const isOther = replaced && (replaced.digest === null || replaced.digest !== data?.digest);
      if (isOther) await readTextsAnew(strapi, replaced.id);
    },
  });
}

/** @returns whether new bytes are stored, not only a new name for those that are */
function note({ params: { data } }: Write): boolean {
  // As the upload plugin hands a file over, when all that changes it is done.
  if (typeof data?.sizeInBytes !== 'number') return false;
  const { sizeInBytes: bytes, digest = null, seconds = null } = data;
  Object.assign(data, { bytes, digest, seconds });
  return true;
}

function readWhatLeaves(strapi: Core.Strapi): void {
  const provider = strapi.plugin('upload').service<Provider>('provider');
  const upload = provider.upload.bind(provider);
  const replace = provider.replace.bind(provider);
  const read = async (file: LeavingFile): Promise<void> => {
    if (!file.mime?.startsWith('audio/') || file.filepath === undefined) return;
    Object.assign(file, await soundFacts(strapi, file.filepath));
  };
  provider.upload = async (file) => {
    await read(file);
    await upload(file);
  };
  provider.replace = async (file, stored) => {
    if (stored.id !== undefined) await measureFile(strapi, stored.id);
    await read(file);
    await replace(file, stored);
  };
}
