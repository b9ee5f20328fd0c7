import { FILE_KINDS, kindOfExtension, nameOfKind, sentenceOfKinds, takenKinds } from './file-kinds';

describe('kinds of files', () => {
  it.each([
    ['photo.jpg', 'photo.jpg'],
    ['photo.JPEG', 'photo.jpeg'],
    ['evil.html', 'evil.jpg'],
    ['evil.jpg.html', 'evil.jpg.jpg'],
    ['evil', 'evil.jpg'],
    ['.html', 'html.jpg'],
    ['evil.', 'evil.jpg'],
    ['', 'file.jpg'],
  ])('a JPEG called %j is stored as %j', (name, stored) => {
    expect(nameOfKind(name, FILE_KINDS.jpeg)).toBe(stored);
  });

  it('are found by extension, in any case', () => {
    expect(kindOfExtension('.JPG')).toBe(FILE_KINDS.jpeg);
    expect(kindOfExtension('html')).toBeNull();
    expect(kindOfExtension('')).toBeNull();
  });

  it('include PDF only where it is configured', () => {
    expect(takenKinds(false)).not.toContain(FILE_KINDS.pdf);
    expect(takenKinds(true)).toContain(FILE_KINDS.pdf);
    expect(sentenceOfKinds(false)).toBe(
      'images (JPEG, PNG, WebP, GIF, AVIF) and audio (MP3, M4A, AAC, Ogg, Opus, WAV, FLAC)'
    );
    expect(sentenceOfKinds(true)).toContain(', and PDF');
  });
});
