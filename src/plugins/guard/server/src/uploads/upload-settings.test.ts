import { largestUpload, uploadDefaults, uploadProblems } from './upload-settings';

it('the defaults are right', () => {
  expect(uploadProblems(uploadDefaults)).toEqual([]);
  expect(
    uploadProblems({ ...uploadDefaults, pdf: true, origin: 'https://media.example.org' })
  ).toEqual([]);
});

it.each<[object, string]>([
  [{ pdf: 'yes' }, 'UPLOADS_PDF'],
  [{ origin: 'https://media.example.org/' }, 'UPLOADS_ORIGIN'],
  [{ origin: 'media.example.org' }, 'UPLOADS_ORIGIN'],
  [{ origin: 'ftp://media.example.org' }, 'UPLOADS_ORIGIN'],
  [{ origin: null }, 'UPLOADS_ORIGIN'],
  [{ megapixels: 0 }, 'UPLOADS_MEGAPIXELS'],
  [{ megapixels: Number.NaN }, 'UPLOADS_MEGAPIXELS'],
  [{ imageMegabytes: -1 }, 'UPLOADS_IMAGE_MEGABYTES'],
  [{ audioMegabytes: '200' }, 'UPLOADS_AUDIO_MEGABYTES'],
  [{ pdfMegabytes: 5000 }, 'UPLOADS_PDF_MEGABYTES'],
  [{ svg: true }, 'guard.uploads.svg'],
])('%j is refused by name', (change, name) => {
  const problems = uploadProblems({ ...uploadDefaults, ...change });
  expect(problems).toEqual([expect.stringContaining(name)]);
});

it('the largest upload is the largest of what is taken', () => {
  expect(largestUpload(uploadDefaults)).toBe(200_000_000);
  expect(largestUpload({ ...uploadDefaults, pdf: true, pdfMegabytes: 300 })).toBe(300_000_000);
  expect(largestUpload({ ...uploadDefaults, pdfMegabytes: 300 })).toBe(200_000_000);
});
