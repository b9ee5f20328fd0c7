import { Typography } from '@strapi/design-system';

import type { AudioOutput } from '../../../domain/audio-disclosure';
import { useSay } from '../translations/message';
import { useName } from '../translations/name';
import { FactRow } from './fact-row';

/** The sentence about the audio, and how it was made in the IPTC's words. */
export function AudioRow({ audio, lang }: { audio: AudioOutput; lang: string }) {
  const say = useSay();
  const nameOf = useName();
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
          {say('reader.audio.source-type', { name: nameOf(code) })}
        </Typography>
      )}
    </FactRow>
  );
}
