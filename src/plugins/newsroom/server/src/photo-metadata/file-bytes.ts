import fs from 'node:fs';

/** Bytes of a file or of a block, from `at`; `null` beyond the end, fewer than asked never. */
export type ReadBytes = (at: number, length: number) => Buffer | null;

export function bytesOf(block: Buffer): ReadBytes {
  return (at, length) =>
    at < 0 || length < 0 || at + length > block.length ? null : block.subarray(at, at + length);
}

/** Reads here and there in a file, which may be larger than memory. */
export async function withFileBytes<Result>(
  path: string,
  read: (bytes: ReadBytes, size: number) => Result
): Promise<Result> {
  const file = await fs.promises.open(path, 'r');
  try {
    const { size } = await file.stat();
    return read((at, length) => {
      if (at < 0 || length < 0 || at + length > size) return null;
      const bytes = Buffer.alloc(length);
      return fs.readSync(file.fd, bytes, 0, length, at) === length ? bytes : null;
    }, size);
  } finally {
    await file.close();
  }
}
