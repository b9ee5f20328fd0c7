import type { Kind } from './kind-needs';

/** The content type of each kind where the configuration names no other. */
export const KIND_UIDS: Readonly<Record<Kind, string>> = {
  article: 'api::article.article',
  liveBrief: 'api::live-brief.live-brief',
  author: 'api::author.author',
  photo: 'api::photo.photo',
};
