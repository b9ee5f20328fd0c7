/** What a subscriber may name as its `topic` (Mercure): an address, a template of one, or `*`. */
export type TopicSelector = (topic: string) => boolean;

/** Literal text of an address, and `{name}` for one segment of its path (RFC 6570, level 1). */
const TEMPLATE = /^(?:[^{}]|\{\w{1,32}\})+$/;

/** @returns `null` for what is no selector */
export function topicSelector(text: string): TopicSelector | null {
  if (text === '*') return () => true;
  if (!TEMPLATE.test(text) || text.length > 500) return null;
  if (!text.includes('{')) return (topic) => topic === text;
  const parts = text.split(/\{\w+\}/).map((part) => part.replaceAll(/[$()*+.?[\\\]^|]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('[^/?#]+')}$`);
  return (topic) => pattern.test(topic);
}
