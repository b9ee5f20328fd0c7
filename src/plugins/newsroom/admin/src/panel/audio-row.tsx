import { Typography } from '@strapi/design-system';

import type { AudioOutput } from '../../../domain/audio-disclosure';
import { useSay } from '../translations/message';
import { FactRow } from './fact-row';

/** The sentence about the audio, and the IPTC code of how it was made. */
export function AudioRow({ audio, lang }: { audio: AudioOutput; lang: string }) {
  const say = useSay();
  const code = audio.digitalSourceType?.split('/').at(-1);
  return (
    <FactRow
      label={say('reader.audio')}
      value={audio.disclosure}
      lang={lang}
      missing={say(audio.production === null ? 'reader.audio.unknown' : 'reader.audio.human')}
    >
      {code && (
        <Typography variant="pi" tag="p" textColor="neutral600">
          {say('reader.audio.source-type', { code })}
        </Typography>
      )}
    </FactRow>
  );
}
