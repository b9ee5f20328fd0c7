import {
  LIVE_DIGITAL_SOURCE_TYPES,
  digitalSourceTypeUri,
  isLiveDigitalSourceType,
} from './digital-source-type';

describe('digital source types', () => {
  it.each(['digitalCapture', 'trainedAlgorithmicMedia', 'compositeSynthetic', 'humanEdits'])(
    '%s is live',
    (code) => expect(isLiveDigitalSourceType(code)).toBe(true)
  );

  it.each(['minorHumanEdits', 'digitalArt', 'softwareImage', 'DigitalCapture', '', 'toString'])(
    '%j is not',
    (code) => expect(isLiveDigitalSourceType(code)).toBe(false)
  );

  it('lists every code once', () => {
    expect(new Set(LIVE_DIGITAL_SOURCE_TYPES).size).toBe(17);
    expect(LIVE_DIGITAL_SOURCE_TYPES).toHaveLength(17);
  });

  it('has identifiers that begin with http', () => {
    expect(digitalSourceTypeUri('trainedAlgorithmicMedia')).toBe(
      'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'
    );
  });
});
