import { type SoundBytes, walk } from './sound-bytes';

/** What an MP4 file is made of. */
export interface Box {
  name: string;
  /** Where its content begins. */
  from: number;
  /** Bytes of its content. */
  length: number;
}

/** Fourteen hours in fragments of a second. */
const MOST_BOXES = 50_000;
const HEAD = 16;

/** The box that begins at a place. */
function boxIn(head: Buffer, at: number, end: number): Box | null {
  if (head.length < 8) return null;
  const [short, name] = [head.readUInt32BE(0), head.toString('latin1', 4, 8)];
  const isLong = short === 1 && head.length >= 16;
  const whole = short === 0 ? end - at : isLong ? Number(head.readBigUInt64BE(8)) : short;
  const own = isLong ? 16 : 8;
  return whole < own ? null : { name, from: at + own, length: whole - own };
}

/** The outermost boxes of a file that have one of these names, in their order. */
export async function outerBoxes(file: SoundBytes, names: readonly string[]): Promise<Box[]> {
  const found: Box[] = [];
  let from = 0;
  await walk(file, 0, HEAD, (bytes, at) => {
    const box = boxIn(bytes.subarray(at, at + HEAD), from, file.size);
    if (!box || found.length === MOST_BOXES) return 0;
    if (names.includes(box.name)) found.push(box);
    const whole = box.from + box.length - from;
    from += whole;
    return whole;
  });
  return found;
}

/** The contents of the boxes of a name that lie in another one, one level below. */
export function innerBoxes(content: Buffer, name: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < content.length;) {
    const box = boxIn(content.subarray(at, at + HEAD), at, content.length);
    if (!box) break;
    if (box.name === name) found.push(content.subarray(box.from, box.from + box.length));
    at = box.from + box.length;
  }
  return found;
}
