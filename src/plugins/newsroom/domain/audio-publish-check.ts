import type { AudioFacts } from './facts';
import type { Problem } from './refusal';

/** A track is published only with a file, a known production and, for a cloned voice, consent. */
export function audioProblems(audio: AudioFacts | null): Problem[] {
  if (audio === null) return [];
  const problems: Problem[] = [];
  if (audio.file === null) {
    problems.push({ path: ['audioTrack', 'file'], code: 'audio.file-missing', values: {} });
  }
  if (audio.production === null) {
    const path = ['audioTrack', 'production'];
    problems.push({ path, code: 'audio.production-missing', values: {} });
  }
  if (audio.production === 'cloned-voice' && audio.voiceConsent !== true) {
    const path = ['audioTrack', 'voiceConsent'];
    problems.push({ path, code: 'audio.consent-missing', values: {} });
  }
  return problems;
}
