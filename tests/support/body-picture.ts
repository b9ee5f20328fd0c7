import type { HttpClient } from './http';

interface LibraryFile {
  name: string;
  url: string;
  hash: string;
  [name: string]: unknown;
}

/** What Strapi's editor of blocks copies of a media file. */
const COPIED =
  'name alternativeText url caption width height formats hash ext mime size previewUrl provider provider_metadata createdAt updatedAt'.split(
    ' '
  );

/**
 * The block that Strapi's editor makes of a media file: a copy of it, with the address of the admin
 * panel and the file's name where nobody has described it.
 *
 * @param client with a full-access token
 * @param admin where the editor has opened the panel
 */
export async function bodyPicture(
  client: HttpClient,
  fileId: number,
  admin = 'http://cms.newsroom.internal:1337'
): Promise<{ type: 'image'; image: LibraryFile; children: object[] }> {
  const { body: file } = await client.get<LibraryFile>(`/api/upload/files/${fileId}`);
  const copy = Object.fromEntries(COPIED.map((name) => [name, file[name] ?? null]));
  const image = {
    ...copy,
    name: file.name,
    hash: file.hash,
    alternativeText: file.alternativeText ?? file.name,
    url: admin + new URL(file.url).pathname,
  };
  return { type: 'image', image, children: [{ type: 'text', text: '' }] };
}
