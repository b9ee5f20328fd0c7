/**
 * Live codes of the IPTC Digital Source Type NewsCodes (state of 17 September 2024). Left out
 * because the IPTC has retired them: `minorHumanEdits` and `digitalArt` (2024), `softwareImage`
 * (2022).
 * Source: http://cv.iptc.org/newscodes/digitalsourcetype/
 */
export const LIVE_DIGITAL_SOURCE_TYPES = [
  'digitalCapture',
  'computationalCapture',
  'negativeFilm',
  'positiveFilm',
  'print',
  'humanEdits',
  'algorithmicallyEnhanced',
  'compositeWithTrainedAlgorithmicMedia',
  'trainedAlgorithmicMedia',
  'algorithmicMedia',
  'digitalCreation',
  'dataDrivenMedia',
  'screenCapture',
  'virtualRecording',
  'composite',
  'compositeCapture',
  'compositeSynthetic',
] as const;

export type DigitalSourceType = (typeof LIVE_DIGITAL_SOURCE_TYPES)[number];

/** The concept's identifier. The IPTC's identifiers begin with http, not https. */
export function digitalSourceTypeUri(code: string): string {
  return `http://cv.iptc.org/newscodes/digitalsourcetype/${code}`;
}

export function isLiveDigitalSourceType(code: string): code is DigitalSourceType {
  return LIVE_DIGITAL_SOURCE_TYPES.some((live) => live === code);
}
