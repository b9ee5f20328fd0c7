/** What an upload may be, and how it is stored and served. */
export interface FileKind {
  /** As a sentence names it. */
  name: string;
  family: 'image' | 'audio' | 'document';
  mime: string;
  /** Without a dot; the first is given to a file whose own is not among them. */
  extensions: readonly [string, ...string[]];
}

/** Every kind that is known. None of them is run by a browser, except PDF, which only configuration lets in. */
export const FILE_KINDS = {
  jpeg: image('JPEG', 'image/jpeg', ['jpg', 'jpeg']),
  png: image('PNG', 'image/png', ['png']),
  webp: image('WebP', 'image/webp', ['webp']),
  gif: image('GIF', 'image/gif', ['gif']),
  avif: image('AVIF', 'image/avif', ['avif']),
  mp3: audio('MP3', 'audio/mpeg', ['mp3']),
  m4a: audio('M4A', 'audio/mp4', ['m4a']),
  aac: audio('AAC', 'audio/aac', ['aac']),
  ogg: audio('Ogg', 'audio/ogg', ['ogg', 'oga']),
  opus: audio('Opus', 'audio/ogg', ['opus', 'ogg', 'oga']),
  wav: audio('WAV', 'audio/wav', ['wav']),
  flac: audio('FLAC', 'audio/flac', ['flac']),
  pdf: { name: 'PDF', family: 'document', mime: 'application/pdf', extensions: ['pdf'] },
} as const satisfies Record<string, FileKind>;

export type KindName = keyof typeof FILE_KINDS;

/** The kinds that a newsroom takes. */
export function takenKinds(pdf: boolean): FileKind[] {
  return Object.values(FILE_KINDS).filter((kind) => pdf || kind.family !== 'document');
}

/** The kind that an extension stands for, or `null`; with or without its dot, in any case. */
export function kindOfExtension(extension: string): FileKind | null {
  const bare = extension.replace(/^\./, '').toLowerCase();
  const kinds: FileKind[] = Object.values(FILE_KINDS);
  return kinds.find(({ extensions }) => extensions.includes(bare)) ?? null;
}

/** A file's name with an extension that says what it is: `photo.JPEG` → `photo.jpeg`, `evil.html` → `evil.jpg`. */
export function nameOfKind(name: string, kind: FileKind): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name.replace(/^\.+/, '');
  const own = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
  const extension = kind.extensions.includes(own) ? own : kind.extensions[0];
  return `${stem || 'file'}.${extension}`;
}

/** "images (JPEG, …) and audio (MP3, …)". */
export function sentenceOfKinds(pdf: boolean): string {
  const names = (family: FileKind['family']) =>
    takenKinds(pdf)
      .filter((kind) => kind.family === family)
      .map(({ name }) => name)
      .join(', ');
  const both = `images (${names('image')}) and audio (${names('audio')})`;
  return pdf ? `${both}, and PDF` : both;
}

function image(name: string, mime: string, extensions: [string, ...string[]]): FileKind {
  return { name, family: 'image', mime, extensions };
}

function audio(name: string, mime: string, extensions: [string, ...string[]]): FileKind {
  return { name, family: 'audio', mime, extensions };
}
