import { open } from 'node:fs/promises';

/** So much is read at once. */
const WINDOW = 262_144;

/** A file, read here and there; it may be larger than memory. */
export interface SoundBytes {
  size: number;
  /** The bytes from `at`: fewer than `length` where the file ends, none beyond its end. */
  read(at: number, length: number): Promise<Buffer>;
}

export async function withSoundBytes<Result>(
  path: string,
  look: (file: SoundBytes) => Promise<Result>
): Promise<Result> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return await look({
      size,
      async read(at, length) {
        const most = Math.min(length, size - at);
        if (most <= 0) return Buffer.alloc(0);
        const { bytesRead, buffer } = await file.read(Buffer.alloc(most), 0, most, at);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}

/**
 * Goes through what lies one behind the other in a file, each byte at most once.
 *
 * @param most so many bytes behind a place may `step` want to see
 * @param step looks at what begins at `at` in these bytes; returns how far it is to the next, not
 *   above zero to end
 */
export async function walk(
  file: SoundBytes,
  from: number,
  most: number,
  step: (bytes: Buffer, at: number) => number
): Promise<void> {
  for (let start = from; start < file.size;) {
    const bytes = await file.read(start, WINDOW);
    const end = start + bytes.length < file.size ? bytes.length - most : bytes.length;
    let at = 0;
    while (at < end) {
      const length = step(bytes, at);
      if (!(length > 0)) return;
      at += length;
    }
    if (at === 0) return;
    start += at;
  }
}
