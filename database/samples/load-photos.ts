import { photos } from './content/photos';
import type { PhotoKey, PhotoSample } from './content/types';
import { documents } from './document-store';
import type { Loading } from './loading';

/** Uploads the pictures and describes each; answers how many. */
export async function loadPhotos(loading: Loading): Promise<number> {
  const samples = Object.entries(photos) as Array<[PhotoKey, PhotoSample]>;
  for (const [key, { file, ...data }] of samples) {
    loading.onProgress(`photo: ${data.name}`);
    const { name, alternativeText, caption } = data;
    const image = await loading.upload(`photos/${file}`, { name, alternativeText, caption });
    const { documentId } = await documents(loading.strapi, 'photo').create({
      data: { ...data, image },
    });
    loading.photos.set(key, documentId);
  }
  return samples.length;
}
