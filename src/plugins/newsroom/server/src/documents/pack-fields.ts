import type { Data, WriteRule } from './write';

/** Attributes that only the pack sets; a client that sends back what it read is not refused. */
const PACK_FIELDS = ['firstPublishedAt', 'dateUpdated'];

/** Drops what clients send for the pack's own attributes. */
export const packFields: WriteRule = {
  before({ type, params }) {
    if (!params.data || (type !== 'article' && type !== 'liveBrief')) return;
    const data: Data = { ...params.data };
    for (const name of PACK_FIELDS) delete data[name];
    if (typeof data.audioTrack === 'object' && data.audioTrack !== null) {
      const track: Data = { ...data.audioTrack };
      delete track.textFingerprint;
      data.audioTrack = track;
    }
    params.data = data;
  },
};
