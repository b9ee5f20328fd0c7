import { isNumberedFrom, slugFrom } from './slug';

/** What a write means for an entry's slug; `kept` leaves what is stored. */
export type SlugChoice = { kind: 'by-hand'; slug: unknown } | { kind: 'from-title' | 'kept' };

/** What is stored of an entry before a write. */
export interface StoredSlug {
  slug: string | null;
  /** The title, or the name of an author. */
  title: string | null;
  /** Readers may know the address: it no longer follows the title. */
  isFrozen: boolean;
}

/**
 * Where an entry's slug comes from (output contract, section 7): an editor's own comes first, else
 * it follows the title until the first publication, unless an editor chose the stored one.
 *
 * @param write the slug and title that are sent; `undefined` for what the write leaves alone
 * @param stored `null` for a new entry
 */
export function slugChoice(
  write: { slug: unknown; title: unknown },
  stored: StoredSlug | null
): SlugChoice {
  const given = write.slug ?? null;
  if (given !== null && given !== '' && given !== stored?.slug) {
    return { kind: 'by-hand', slug: given };
  }
  return { kind: mayFollowTitle(write.title, stored) ? 'from-title' : 'kept' };
}

function mayFollowTitle(title: unknown, stored: StoredSlug | null): boolean {
  if (!stored?.slug) return true;
  if (stored.isFrozen || typeof title !== 'string' || title === stored.title) return false;
  const base = slugFrom(stored.title ?? '');
  return base === '' || isNumberedFrom(stored.slug, base);
}
