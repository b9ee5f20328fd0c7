import type { ArticleComputed } from '../../../contract';
import { audioOutput } from '../../../domain/audio-disclosure';
import { correctionNotes } from '../../../domain/correction-notes';
import { fileOutput } from '../../../domain/file-output';
import { rememberedFingerprint } from './body-texts';
import type { PresentContext } from './context';
import type { ArticleRow } from './rows';
import { presentStory } from './story';

export function presentArticle(row: ArticleRow, context: PresentContext): ArticleComputed {
  const { defaultLocale, settings } = context;
  return {
    ...presentStory('article', row, context),
    audio: audio(row, context),
    correctionNotes: correctionNotes(
      row.corrections ?? [],
      row.locale ?? defaultLocale,
      settings.timeZone
    ),
  };
}

function audio(row: ArticleRow, context: PresentContext): ArticleComputed['audio'] {
  const { audioTrack } = row;
  if (!audioTrack) return null;
  const file =
    audioTrack.file && fileOutput(audioTrack.file, context.mediaAddress ?? context.publicAddress);
  return audioOutput(
    { ...audioTrack, file },
    {
      locale: row.locale ?? context.defaultLocale,
      disclosures: context.settings.disclosures,
      currentFingerprint: rememberedFingerprint(row),
      staleAudio: context.settings.staleAudio,
    }
  );
}
