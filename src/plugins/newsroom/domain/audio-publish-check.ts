import type { AudioFacts, Problem } from './facts';

/** A track is published only with a file, a known production and, for a cloned voice, consent. */
export function audioProblems(audio: AudioFacts | null): Problem[] {
  if (audio === null) return [];
  const problems: Problem[] = [];
  if (audio.file === null) {
    problems.push({
      path: ['audioTrack', 'file'],
      message: 'Choose the audio file, or remove the audio track.',
    });
  }
  if (audio.production === null) {
    problems.push({
      path: ['audioTrack', 'production'],
      message: 'Say how the audio was produced, so that readers learn about AI.',
    });
  }
  if (audio.production === 'cloned-voice' && audio.voiceConsent !== true) {
    problems.push({
      path: ['audioTrack', 'voiceConsent'],
      message: 'Confirm that the person whose voice is cloned has agreed, or use another voice.',
    });
  }
  return problems;
}
