import { DEFAULT_DISCLOSURES, audioOutput } from './audio-disclosure';
import type { AudioFacts, AudioProduction, FileFacts } from './facts';

const file: FileFacts = {
  id: 7,
  url: 'https://news.example/uploads/story.mp3',
  mime: 'audio/mpeg',
  size: 184.32,
  bytes: null,
  seconds: null,
  width: null,
  height: null,
  formats: null,
};
const track = (more: Partial<AudioFacts> = {}): AudioFacts => ({
  file,
  production: 'synthetic-voice',
  voiceConsent: null,
  disclosureOverride: null,
  textFingerprint: 't1-now',
  ...more,
});
const options = {
  locale: 'en',
  disclosures: DEFAULT_DISCLOSURES,
  currentFingerprint: 't1-now',
  staleAudio: 'flag' as const,
};

describe('audioOutput', () => {
  it('describes a synthetic voice', () => {
    expect(audioOutput(track(), options)).toEqual({
      url: 'https://news.example/uploads/story.mp3',
      mime: 'audio/mpeg',
      size: 184320,
      seconds: null,
      aiAssisted: true,
      production: 'synthetic-voice',
      disclosure: 'This audio is created with AI assistance',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      stale: false,
    });
  });

  it.each<[AudioProduction, boolean, string]>([
    ['human-recording', false, 'digitalCapture'],
    ['ai-enhanced-recording', true, 'algorithmicallyEnhanced'],
    ['synthetic-voice', true, 'trainedAlgorithmicMedia'],
    ['cloned-voice', true, 'trainedAlgorithmicMedia'],
    ['mixed', true, 'compositeSynthetic'],
  ])('%s: assisted %j, %s', (production, aiAssisted, code) => {
    const output = audioOutput(track({ production }), options);
    expect(output).toMatchObject({ production, aiAssisted });
    expect(output?.digitalSourceType).toMatch(new RegExp(`/${code}$`));
    expect(output?.disclosure === null).toBe(!aiAssisted);
  });

  it('claims nothing while the production is unknown', () => {
    const unknown = { aiAssisted: null, disclosure: null, digitalSourceType: null };
    expect(audioOutput(track({ production: null }), options)).toMatchObject(unknown);
    const strange = { ...track(), ...JSON.parse('{"production":"robot"}') };
    expect(audioOutput(strange, options)).toMatchObject({ ...unknown, production: null });
  });

  it('has no disclosure for a human voice, whatever was typed', () => {
    const human = track({ production: 'human-recording', disclosureOverride: 'Made by AI' });
    expect(audioOutput(human, options)?.disclosure).toBeNull();
  });

  it.each([
    ['uk', {}, null, DEFAULT_DISCLOSURES.en],
    ['uk', DEFAULT_DISCLOSURES, null, DEFAULT_DISCLOSURES.uk],
    ['pl', DEFAULT_DISCLOSURES, null, DEFAULT_DISCLOSURES.en],
    ['pl', { en: 'AI made this' }, null, 'AI made this'],
    ['uk', { en: 'AI made this', uk: '  ' }, null, 'AI made this'],
    ['constructor', DEFAULT_DISCLOSURES, null, DEFAULT_DISCLOSURES.en],
    ['uk', DEFAULT_DISCLOSURES, ' Озвучено програмою ', 'Озвучено програмою'],
    ['en', DEFAULT_DISCLOSURES, ' \u00A0', DEFAULT_DISCLOSURES.en],
  ])('discloses in %s with %j and override %j: %s', (locale, disclosures, override, expected) => {
    const output = audioOutput(track({ disclosureOverride: override }), {
      ...options,
      locale,
      disclosures,
    });
    expect(output?.disclosure).toBe(expected);
  });

  it.each([
    [0.05, 50],
    [1234.57, 1234570],
    [2.01, 2010],
    [0, 0],
    [null, null],
    [Number.NaN, null],
    [-1, null],
  ])('a size of %j kilobytes is %j bytes', (kilobytes, size) => {
    const output = audioOutput(track({ file: { ...file, size: kilobytes } }), options);
    expect(output?.size).toBe(size);
  });

  it('is exact where the file was measured, and its length is said', () => {
    const measured = { ...file, size: 20.98, bytes: 20977, seconds: 5 };
    const output = audioOutput(track({ file: measured }), options);
    expect(output).toMatchObject({ size: 20977, seconds: 5 });
  });

  it('flags or withholds a track of an older text', () => {
    const older = track({ textFingerprint: 't1-before' });
    expect(audioOutput(older, options)?.stale).toBe(true);
    expect(audioOutput(older, { ...options, staleAudio: 'withhold' })).toBeNull();
    expect(audioOutput(track(), { ...options, staleAudio: 'withhold' })?.stale).toBe(false);
    const unrecorded = track({ textFingerprint: null });
    expect(audioOutput(unrecorded, { ...options, staleAudio: 'withhold' })?.stale).toBe(false);
  });

  it('is null without a track or a file', () => {
    expect(audioOutput(null, options)).toBeNull();
    expect(audioOutput(track({ file: null }), options)).toBeNull();
  });
});
