import sharp from 'sharp';

import type { AdminSession } from '../../support/admin-session';
import type { HttpClient } from '../../support/http';

/** The part of a stored file that the tests look at. */
export interface StoredFile {
  id: number;
  name: string;
  ext: string;
  mime: string;
  url: string;
  size: number;
  formats?: Record<string, { url: string }> | null;
}

export interface SentFile {
  name: string;
  type: string;
  bytes: Buffer | string;
}

export interface Sent {
  status: number;
  message: string;
  file: StoredFile | null;
}

export type Way = (file: SentFile) => Promise<Sent>;

export function form(file: SentFile, field = 'files'): FormData {
  const data = new FormData();
  const bytes = new Uint8Array(Buffer.from(file.bytes as Buffer));
  data.append(field, new Blob([bytes], { type: file.type }), file.name);
  return data;
}

/** Every route that puts a file into the media library, with the rights that it needs. */
export function uploadWays(api: HttpClient, admin: AdminSession): Record<string, Way> {
  const sent = (answer: { status: number; body: unknown }): Sent => {
    const body = answer.body as { error?: { message: string } } & StoredFile & StoredFile[];
    const file = Array.isArray(body) ? (body as StoredFile[])[0] : (body as StoredFile);
    return {
      status: answer.status,
      message: body.error?.message ?? '',
      file: answer.status < 300 && file ? file : null,
    };
  };
  const jpeg = async (): Promise<SentFile> => ({
    name: 'old.jpg',
    type: 'image/jpeg',
    bytes: await picture().jpeg().toBuffer(),
  });
  const replaced = async (file: SentFile, address: (id: number) => string, by: HttpClient) => {
    const old = sent(await api.post('/api/upload', form(await jpeg()))).file;
    return sent(await by.post(address(old?.id ?? 0), form(file)));
  };
  return {
    REST: async (file) => sent(await api.post('/api/upload', form(file))),
    'the panel': async (file) => sent(await admin.client.post('/upload', form(file))),
    'the panel, one by one': async (file) =>
      sent(await admin.client.post('/upload/files', form(file))),
    'REST, replacing': (file) => replaced(file, (id) => `/api/upload?id=${id}`, api),
    'the panel, replacing': (file) =>
      replaced(file, (id) => `/upload/files/${id}/replace`, admin.client),
    'the old panel, replacing': (file) => replaced(file, (id) => `/upload?id=${id}`, admin.client),
  };
}

/** A red picture of 40 × 30 pixels, or of another size. */
export function picture(width = 40, height = 30): sharp.Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#a00000' } });
}
