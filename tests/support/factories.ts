import { tinyJpeg, tinyMp3, uploadFile } from './files';
import type { HttpClient, Json } from './http';

/** A document as REST gives it back. */
export type Made = Json;

export type Fields = Record<string, unknown>;

/** Makes documents over REST, with what publishing asks for unless the test says otherwise. */
export interface Factories {
  /** Listed, so that it is public without a story. */
  author(fields?: Fields): Promise<Made>;
  /** Not public until something public shows it. */
  photo(fields?: Fields): Promise<Made>;
  /** Public, since it is the portrait of an author who is listed. */
  shownPhoto(fields?: Fields): Promise<Made>;
  /** Published, with an author of its own unless `credits` are given. `query` such as `?status=draft&locale=uk`. */
  article(fields?: Fields, query?: string): Promise<Made>;
  brief(fields?: Fields, query?: string): Promise<Made>;
  /** An `audioTrack` with a file of its own. */
  audioTrack(fields?: Fields): Promise<Fields>;
}

/** @param client with a full-access token */
export function factories(client: HttpClient): Factories {
  let made = 0;
  const create = async (path: string, data: Fields) => {
    const answer = await client.post(path, { data });
    if (answer.status === 201) return answer.body.data;
    throw new Error(`POST ${path} was answered with ${answer.status}: ${answer.text}`);
  };
  const numbered = (title: string) => `${title} ${++made}`;
  const author = (fields: Fields = {}) =>
    create('/api/authors', { name: numbered('Sample Author'), listed: true, ...fields });
  const photo = async (fields: Fields = {}) =>
    create('/api/photos', {
      name: numbered('Sample photo'),
      alternativeText: 'A green rectangle',
      photographer: 'Sample Photographer',
      image: fields.image ?? (await uploadFile(client, 'sample.jpg', 'image/jpeg', tinyJpeg)),
      ...fields,
    });

  return {
    author,
    photo,
    shownPhoto: async (fields = {}) => {
      const shown = await photo(fields);
      await author({ portrait: shown.documentId });
      return shown;
    },
    article: async (fields = {}, query = '') =>
      create(`/api/articles${query}`, {
        title: numbered('Sample article'),
        body: blocks('A sample paragraph.'),
        credits: fields.credits ?? [{ author: (await author()).documentId, role: 'author' }],
        ...fields,
      }),
    brief: async (fields = {}, query = '') =>
      create(`/api/live-briefs${query}`, {
        title: numbered('Sample brief'),
        body: blocks('A sample dispatch.'),
        ...fields,
      }),
    audioTrack: async (fields = {}) => ({
      file: fields.file ?? (await uploadFile(client, 'sample.mp3', 'audio/mpeg', tinyMp3)),
      production: 'synthetic-voice',
      ...fields,
    }),
  };
}

/** The blocks editor's value for plain paragraphs. */
export function blocks(...paragraphs: string[]): object[] {
  return paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
}
