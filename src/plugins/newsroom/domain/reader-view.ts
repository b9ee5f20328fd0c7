import { audioOutput, isStaleAudio, type AudioOutput } from './audio-disclosure';
import type { AudioFacts, Blocks } from './facts';
import { fileOutput } from './file-output';
import type { OutputContext } from './output-context';
import { articleProblems, liveBriefProblems } from './publish-check';
import type { ReadingTime } from './reading-time';
import type { Problem } from './refusal';
import { storyNotes, type StoryNote } from './story-notes';
import { storyOutput, type StoryFacts, type StoryOutput } from './story-output';

/** A story as it stands in a form, saved or not. */
export interface StoryInForm extends StoryFacts {
  title: string | null;
  body: Blocks | null;
  /** Always `null` for a live brief. */
  audio: AudioFacts | null;
}

/** What follows from the text alone; computed apart, so that it can be remembered. */
export interface TextFacts {
  readingTime: ReadingTime;
  /** Of the text as it stands. */
  fingerprint: string;
}

/** What readers will get of a story, and what stands in its way. */
export interface ReaderView extends StoryOutput {
  audio: AudioOutput | null;
  readingTime: ReadingTime;
  notes: StoryNote[];
  /** What would refuse a publish. */
  problems: Problem[];
}

/** The whole of the panel beside the edit view, by the rules that the server publishes with. */
export function readerView(
  type: 'article' | 'liveBrief',
  story: StoryInForm,
  texts: TextFacts,
  context: OutputContext
): ReaderView {
  const output = storyOutput(type, story, context);
  const audio = audioOf(story, texts, context);
  const notes = storyNotes({
    byline: output.byline,
    bylineOverride: story.bylineOverride,
    leadPhoto: story.leadPhoto,
    audio,
    isAudioStale: Boolean(story.audio?.file && isStaleAudio(story.audio, texts.fingerprint)),
    now: context.now,
    timeZone: context.settings.timeZone,
  });
  const problems = type === 'article' ? articleProblems(story) : liveBriefProblems(story);
  return { ...output, audio, readingTime: texts.readingTime, notes, problems };
}

function audioOf(
  { audio, locale }: StoryInForm,
  { fingerprint }: TextFacts,
  { settings, publicAddress, mediaAddress = publicAddress }: OutputContext
): AudioOutput | null {
  if (audio === null) return null;
  const file = audio.file && fileOutput(audio.file, mediaAddress);
  const { disclosures, staleAudio } = settings;
  return audioOutput(
    { ...audio, file },
    { locale, disclosures, staleAudio, currentFingerprint: fingerprint }
  );
}
