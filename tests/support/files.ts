import type { HttpClient } from './http';

/** A green JPEG of 48 × 32 pixels. */
export const tinyJpeg = Buffer.from(
  '/9j/2wBDAA0NDQ0ODQ4QEA4UFhMWFB4bGRkbHi0gIiAiIC1EKjIqKjIqRDxJOzc7STxsVUtLVWx9aWNpfZeHh5e+tb75+f//' +
    '2wBDAQ0NDQ0ODQ4QEA4UFhMWFB4bGRkbHi0gIiAiIC1EKjIqKjIqRDxJOzc7STxsVUtLVWx9aWNpfZeHh5e+tb75+f//' +
    'wgARCAAgADADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAWAQEBAQAAAAAAAAAAAAAAAAAAAwb/2gAM' +
    'AwEAAhADEAAAAJiGZAAAAA//xAAUEAEAAAAAAAAAAAAAAAAAAABA/9oACAEBAAE/AEf/xAAUEQEAAAAAAAAAAAAAAAAA' +
    'AAAg/9oACAECAQE/AF//xAAUEQEAAAAAAAAAAAAAAAAAAAAg/9oACAEDAQE/AF//2Q==',
  'base64'
);

/** A fifth of a second of silence: eight MPEG-1 Layer III frames of 32 kbit/s at 44.1 kHz, mono. */
export const tinyMp3 = Buffer.concat(
  Array.from({ length: 8 }, () =>
    Buffer.concat([Buffer.from([0xff, 0xfb, 0x10, 0xc4]), Buffer.alloc(100)])
  )
);

/** Silence of so many thirty-eighths of a second: a recording like no other of another number. */
export function recording(frames: number): Buffer {
  const frame = tinyMp3.subarray(0, 104);
  return Buffer.concat(Array.from({ length: 8 + frames }, () => frame));
}

/**
 * Puts a file into the media library.
 *
 * @param client with a full-access token
 * @returns its id, which a media attribute takes
 */
export async function uploadFile(
  client: HttpClient,
  name: string,
  type: string,
  bytes: Buffer
): Promise<number> {
  const form = new FormData();
  form.append('files', new Blob([bytes], { type }), name);
  const answer = await client.post<{ id: number }[]>('/api/upload', form);
  const file = answer.body[0];
  if (answer.status !== 201 || !file)
    throw new Error(`The upload was answered with ${answer.text}`);
  return file.id;
}
