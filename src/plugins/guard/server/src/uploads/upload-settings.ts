/** What may be uploaded, how much of it, and from where it is served. */
export interface UploadSettings {
  /** Whether PDF files are taken; they are always downloaded, never shown. */
  pdf: boolean;
  /** An origin of its own for media, such as `https://media.example.org`; `''` is this server. */
  origin: string;
  /** The most millions of pixels an image may have, all its frames together. */
  megapixels: number;
  /** The largest file of each family, in megabytes of 1,000,000 bytes. */
  imageMegabytes: number;
  audioMegabytes: number;
  pdfMegabytes: number;
}

export const uploadDefaults: UploadSettings = {
  pdf: false,
  origin: '',
  megapixels: 64,
  imageMegabytes: 50,
  audioMegabytes: 200,
  pdfMegabytes: 50,
};

const NUMBERS = [
  ['megapixels', 'UPLOADS_MEGAPIXELS', 268],
  ['imageMegabytes', 'UPLOADS_IMAGE_MEGABYTES', 2000],
  ['audioMegabytes', 'UPLOADS_AUDIO_MEGABYTES', 2000],
  ['pdfMegabytes', 'UPLOADS_PDF_MEGABYTES', 2000],
] as const;

/** What is wrong with the settings, a sentence each. */
export function uploadProblems(uploads: UploadSettings): string[] {
  const problems = Object.keys(uploads)
    .filter((key) => !(key in uploadDefaults))
    .map((key) => `guard.uploads.${key} is not a setting.`);
  if (typeof uploads.pdf !== 'boolean') {
    problems.push('guard.uploads.pdf (UPLOADS_PDF) must be true or false.');
  }
  if (uploads.origin !== '' && !isOrigin(uploads.origin)) {
    problems.push(
      'guard.uploads.origin (UPLOADS_ORIGIN) must be an origin such as https://media.example.org, without a path.'
    );
  }
  for (const [key, variable, most] of NUMBERS) {
    const value = uploads[key];
    if (typeof value !== 'number' || !(value > 0) || value > most) {
      problems.push(
        `guard.uploads.${key} (${variable}) must be a number above 0, at most ${most}.`
      );
    }
  }
  return problems;
}

/** The most bytes that one file may have, whatever it is. */
export function largestUpload(uploads: UploadSettings): number {
  const sizes = [uploads.imageMegabytes, uploads.audioMegabytes];
  return Math.max(...sizes, uploads.pdf ? uploads.pdfMegabytes : 0) * 1_000_000;
}

function isOrigin(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { origin, protocol } = new URL(value);
  return origin === value && /^https?:$/.test(protocol);
}
