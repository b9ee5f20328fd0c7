import type { FeedAudio } from './feed-audio';
import type { FeedItem } from './feed-item';
import type { FeedPhoto } from './feed-photo';
import type { StoryContributor } from './story-document';

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
};

/** A story as a news object of the IPTC (ninjs 3.1). */
export function ninjs(item: FeedItem): object {
  const { url, firstPublished, updated, published, corrections } = item;
  const people = item.contributors.filter(({ kind }) => kind === 'person').map(named);
  const organisations = item.contributors.filter(({ kind }) => kind === 'desk').map(named);
  const associations = [
    ...(item.photo ? [picture(item.photo)] : []),
    ...(item.audio ? [sound(item.audio, item)] : []),
  ];
  return {
    uri: item.id,
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    language: item.language,
    ...(firstPublished && { firstCreated: firstPublished.local }),
    ...(updated && { versionCreated: updated.local }),
    ...(published && { contentCreated: published.local }),
    headlines: [{ value: item.title }],
    ...(item.summary && { descriptions: [description('summary', item.summary)] }),
    bodies: [
      { role: 'main', contentType: 'text/html', wordCount: item.words, value: item.bodyHtml },
    ],
    ...(item.byline && { by: item.byline }),
    ...(people.length > 0 && { people }),
    ...(organisations.length > 0 && { organisations }),
    ...(corrections.length > 0 && { edNote: corrections.join('\n') }),
    ...(url && { altIds: [{ role: 'canonicalUrl', value: url }] }),
    ...(associations.length > 0 && { associations }),
  };
}

function named({ name, role }: StoryContributor): object {
  return { name, rel: role };
}

function picture(photo: FeedPhoto): object {
  const { caption, captionWithCredit, alternativeText, credit, taken } = photo;
  const sources = [
    ...(photo.agency ? [{ name: photo.agency, role: 'agency' }] : []),
    ...(photo.distributor ? [{ name: photo.distributor, role: 'distributor' }] : []),
  ];
  const descriptions = [
    ...(caption ? [description('caption', caption)] : []),
    ...(captionWithCredit ? [description('captionWithCredit', captionWithCredit)] : []),
    ...(alternativeText ? [description('alternativeText', alternativeText)] : []),
    ...(credit ? [description('credit', credit)] : []),
  ];
  return {
    name: 'leadPhoto',
    uri: photo.id,
    type: 'picture',
    ...(taken && { contentCreated: taken.local }),
    ...(photo.photographer && { by: photo.photographer }),
    ...(sources.length > 0 && { infoSources: sources }),
    ...(descriptions.length > 0 && { descriptions }),
    ...sourceType(photo.digitalSourceType),
    renditions: photo.renditions.map(({ name, url, mime, width, height }) => ({
      name,
      href: url,
      contentType: mime,
      ...(width !== null && { width }),
      ...(height !== null && { height }),
    })),
  };
}

function sound(audio: FeedAudio, { language }: FeedItem): object {
  const { url, mime, size, seconds, disclosure } = audio;
  return {
    name: 'audio',
    uri: url,
    type: 'audio',
    language,
    ...(disclosure && { descriptions: [description('disclosure', disclosure)] }),
    ...sourceType(audio.digitalSourceType),
    renditions: [
      {
        name: 'original',
        href: url,
        contentType: mime,
        ...(size !== null && { sizeInBytes: size }),
        ...(seconds !== null && { duration: seconds }),
      },
    ],
  };
}

function description(role: string, value: string): object {
  return { role, contentType: 'text/plain', value };
}

function sourceType(uri: string | null): object {
  return uri === null ? {} : { digitalSourceType: { uri } };
}
