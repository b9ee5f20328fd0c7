import { getFetchClient } from '@strapi/strapi/admin';

/** What a project calls a type of the newsroom. */
export interface TypeName {
  uid: string;
  /** As Strapi shows it, such as `Story`. */
  displayName: string;
}

/** By kind: `article`, `live-brief`, `author` and `photo`. */
export type TypeNames = Readonly<Record<string, TypeName>>;

/** Where a project has not renamed them. */
const DEFAULT_NAMES: TypeNames = {
  article: { uid: 'api::article.article', displayName: 'Article' },
  'live-brief': { uid: 'api::live-brief.live-brief', displayName: 'Live brief' },
  author: { uid: 'api::author.author', displayName: 'Author' },
  photo: { uid: 'api::photo.photo', displayName: 'Photo' },
};

let known = DEFAULT_NAMES;
let asked: Promise<TypeNames> | undefined;

/** Asks the server, once for each visit; before anybody has signed in, since the panel's texts depend on it. */
export function loadTypeNames(): Promise<TypeNames> {
  asked ??= ask().then((names) => (known = names));
  return asked;
}

/** What has been answered; the names of the pack until then. */
export function typeNames(): TypeNames {
  return known;
}

async function ask(): Promise<TypeNames> {
  try {
    const { data } = await getFetchClient().get<{ data: TypeNames }>('/newsroom/type-names');
    return data.data;
  } catch {
    // The server is away: so is all that these names are for.
    return DEFAULT_NAMES;
  }
}
