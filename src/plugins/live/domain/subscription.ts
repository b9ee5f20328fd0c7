import type { BriefChange, BriefEvent } from './brief-change';
import { topicSelector } from './topic';

/** Which changes a reader wants to be told. */
export interface Subscription {
  /** Document id of a story. `null`: of all, and of none. */
  story: string | null;
  /** `null`: all languages. */
  locale: string | null;
  /** Mercure's selectors, of which one must fit. `null`: no such condition. */
  topics: readonly string[] | null;
}

/** The addresses under which documents are known as topics. */
export interface TopicAddresses {
  brief(documentId: string): string;
  story(documentId: string): string;
}

/**
 * What a change is to those who hold a subscription. A brief that is moved to another story leaves one
 * and comes to the other.
 * @returns a function that gives the name, or `null` where they are told nothing
 */
export function namesFor(
  { story, locale, topics }: Subscription,
  addresses: TopicAddresses
): (change: BriefChange) => BriefEvent | null {
  const selectors = topics?.flatMap((topic) => topicSelector(topic) ?? []) ?? null;
  const wants = (documentId: string, of: string | null): boolean => {
    if (story !== null && of !== story) return false;
    if (selectors === null) return true;
    const own = [addresses.brief(documentId), ...(of === null ? [] : [addresses.story(of)])];
    return selectors.some((fits) => own.some(fits));
  };
  return (change) => {
    const { kind, documentId, before } = change;
    if (locale !== null && change.locale !== null && change.locale !== locale) return null;
    const isWanted = wants(documentId, change.story);
    const wasWanted = before !== null && wants(documentId, before.story);
    if (kind === 'withdrawn') return isWanted || wasWanted ? 'unpublished' : null;
    if (!isWanted) return wasWanted ? 'unpublished' : null;
    if (before === null) return kind;
    if (!wasWanted) return 'published';
    return before.isPinned === change.isPinned ? kind : 'pinned';
  };
}

/** The same for two subscriptions that want the same. */
export function subscriptionKey({ story, locale, topics }: Subscription): string {
  return JSON.stringify([story, locale, topics && [...new Set(topics)].toSorted()]);
}
