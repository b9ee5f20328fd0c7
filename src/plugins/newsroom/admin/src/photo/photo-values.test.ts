import type { PhotoField, PhotoSuggestion } from '../../../domain/photo-suggestions';
import { changesIn, chosenImage, fileCreditPatch, takeOverAll } from './photo-values';

function says(
  field: PhotoField,
  value: string,
  caution: PhotoSuggestion['caution'] = null
): PhotoSuggestion {
  return { field, value, from: 'xmp', caution };
}

describe('chosenImage', () => {
  const file = { id: 7, updatedAt: '2024-02-01T15:25:00.000Z' };

  it.each([
    [file, { fileId: 7, version: file.updatedAt }],
    [[file], { fileId: 7, version: file.updatedAt }],
    [{ id: 7 }, { fileId: 7, version: '' }],
    [null, null],
    [undefined, null],
    [[], null],
    [{}, null],
    [{ id: 'seven' }, null],
  ])('of %j', (value, image) => {
    expect(chosenImage(value)).toEqual(image);
  });
});

describe('changesIn', () => {
  it('leaves out what stands there already', () => {
    const values = { photographer: 'Ann Sample', agency: '', distributor: 'AP', caption: null };
    const patch = {
      photographer: 'Ann Sample',
      agency: null,
      distributor: null,
      caption: 'On the border.',
    };
    expect(changesIn(patch, values)).toEqual({ distributor: null, caption: 'On the border.' });
  });
});

describe('fileCreditPatch', () => {
  it('empties what the file does not name', () => {
    expect(fileCreditPatch([says('photographer', 'Ann Sample'), says('caption', 'x')])).toEqual({
      photographer: 'Ann Sample',
      agency: null,
      distributor: null,
      creditLine: null,
      kind: null,
    });
  });
});

describe('takeOverAll', () => {
  const file = [
    says('photographer', 'Ann Sample'),
    says('agency', 'Samplewire', 'cut'),
    says('caption', 'On the border.'),
  ];

  it('fills what is empty and replaces what differs, but takes nothing that may be cut', () => {
    expect(takeOverAll(file, { caption: 'Somewhere.' })).toEqual({
      photographer: 'Ann Sample',
      caption: 'On the border.',
    });
  });

  it('takes nothing that is typed already', () => {
    expect(takeOverAll(file, { photographer: 'ANN SAMPLE', caption: 'On the border.' })).toEqual(
      {}
    );
  });

  it('removes a verbatim line that contradicts the file, and keeps one that agrees', () => {
    expect(takeOverAll(file, { creditLine: 'Bo Sample, File' }).creditLine).toBeNull();
    expect(takeOverAll(file, { creditLine: 'Ann Sample, File' })).not.toHaveProperty('creditLine');
  });

  it('takes the file’s own verbatim line', () => {
    const own = [says('photographer', 'Ann Sample'), says('creditLine', 'Ann Sample, File')];
    expect(takeOverAll(own, { creditLine: 'Bo Sample' })).toEqual({
      photographer: 'Ann Sample',
      creditLine: 'Ann Sample, File',
    });
  });
});
