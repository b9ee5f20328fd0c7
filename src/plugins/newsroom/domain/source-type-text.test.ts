import { LIVE_DIGITAL_SOURCE_TYPES, digitalSourceTypeUri } from './digital-source-type';
import { readSourceTypeText } from './source-type-text';

describe('readSourceTypeText', () => {
  it.each(LIVE_DIGITAL_SOURCE_TYPES)('takes %s by its identifier', (code) => {
    expect(readSourceTypeText(digitalSourceTypeUri(code))).toEqual({
      ok: true,
      code,
      retired: null,
    });
  });

  it.each([
    ['https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'],
    [' http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\n'],
    ['digsrctype:trainedAlgorithmicMedia'],
    ['trainedAlgorithmicMedia'],
  ])('reads %j', (text) => {
    expect(readSourceTypeText(text)).toEqual({
      ok: true,
      code: 'trainedAlgorithmicMedia',
      retired: null,
    });
  });

  it.each([
    ['minorHumanEdits', 'humanEdits'],
    ['digitalArt', 'digitalCreation'],
  ])('replaces the retired %s by %s', (retired, code) => {
    expect(readSourceTypeText(digitalSourceTypeUri(retired))).toEqual({ ok: true, code, retired });
  });

  it.each([
    ['softwareImage', 'retired'],
    ['http://cv.iptc.org/newscodes/digitalsourcetype/softwareImage', 'retired'],
    ['', 'unknown'],
    ['AI', 'unknown'],
    ['http://example.org/digitalCapture', 'unknown'],
    ['digitalcapture', 'unknown'],
  ])('refuses %j', (text, reason) => {
    expect(readSourceTypeText(text)).toEqual({ ok: false, reason });
  });
});
