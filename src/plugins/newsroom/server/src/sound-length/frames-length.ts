import { type SoundBytes, walk } from './sound-bytes';
import { frameAt, isTable, LONGEST_FRAME, type SoundFrame } from './sound-frame';

/**
 * The length of MP3 or AAC, by counting its frames: a table at its beginning need not be there, nor
 * tell the truth, and one frame's bit rate says nothing of the next. What is no frame is passed over.
 *
 * @param from where the sound begins, behind tags
 * @returns seconds; 0 where there is no frame
 */
export async function framesLength(file: SoundBytes, from: number): Promise<number> {
  let stream: string | null = null;
  let seconds = 0;
  /** Whether the frame before ends here. */
  let isInStep = false;
  await walk(file, from, 2 * LONGEST_FRAME, (bytes, at) => {
    const frame = frameAt(bytes, at);
    const isFrame =
      frame !== null &&
      (stream === null || frame.stream === stream) &&
      (isInStep || isFollowed(bytes, at, frame));
    isInStep = isFrame;
    if (!isFrame) return nextSync(bytes, at) - at;
    if (stream !== null || !isTable(bytes, at)) seconds += frame.seconds;
    stream = frame.stream;
    return frame.length;
  });
  return seconds;
}

/** Two bytes alone are soon found in anything: the next frame must begin where this one ends. */
function isFollowed(bytes: Buffer, at: number, { stream, length }: SoundFrame): boolean {
  const after = at + length;
  return after === bytes.length || frameAt(bytes, after)?.stream === stream;
}

function nextSync(bytes: Buffer, at: number): number {
  const next = bytes.indexOf(0xff, at + 1);
  return next === -1 ? bytes.length : next;
}
