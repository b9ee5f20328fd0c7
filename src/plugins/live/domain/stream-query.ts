import type { Subscription } from './subscription';
import { topicSelector } from './topic';

/** Sequences of the event log are 32-bit integers. */
const HIGHEST = 2_147_483_647;
const MOST_TOPICS = 20;

/** From which change on a reader wants to be told; `earliest` is the oldest that is kept. */
export type Start = number | 'earliest';

export interface StreamQuery {
  subscription: Subscription;
  /** `null`: from now on. */
  start: Start | null;
}

/** What is wrong with one parameter, for people and for programs. */
export interface QueryProblem {
  path: [string];
  code: string;
  message: string;
}

export type QueryReading =
  { ok: true; query: StreamQuery } | { ok: false; problems: QueryProblem[] };

interface Names {
  /** Parameters that say where the reader stands, the first that is there counts. */
  start: readonly string[];
  /** What a reader gets who names no language. */
  defaultLocale: string;
}

/**
 * Reads the parameters of the stream and of its polling.
 * @param resumed the header `Last-Event-ID`, which goes before the parameters (HTML standard, 9.2.4)
 */
export function readStreamQuery(
  parameters: Readonly<Record<string, unknown>>,
  resumed: string | undefined,
  { start: startNames, defaultLocale }: Names
): QueryReading {
  const { story, locale, topic, ...others } = parameters;
  const unknown = Object.keys(others).filter((name) => !startNames.includes(name));
  const startName = startNames.find((name) => others[name] !== undefined);
  const given = resumed || (startName === undefined ? undefined : others[startName]);
  const start = given === undefined || given === '' ? null : startIn(given);
  const topics = topic === undefined ? null : [topic].flat();
  const problems = [
    ...unknown.map((name) =>
      problem(name, 'parameter.unknown', `Use only story, locale, topic and ${startNames[0]}.`)
    ),
    ...(start === undefined
      ? [problem(startName ?? 'Last-Event-ID', 'live.id.form', `${ID_IS} or "earliest".`)]
      : []),
    ...(isWord(story) ? [] : [problem('story', 'live.story.form', STORY_IS)]),
    ...(isWord(locale) || locale === '*' ? [] : [problem('locale', 'live.locale.form', LOCALE_IS)]),
    ...(topics === null || areTopics(topics)
      ? []
      : [problem('topic', 'live.topic.form', TOPIC_IS)]),
  ];
  if (problems.length > 0 || start === undefined) return { ok: false, problems };
  return {
    ok: true,
    query: {
      start,
      subscription: {
        story: (story as string | undefined) ?? null,
        locale: locale === '*' ? null : ((locale as string | undefined) ?? defaultLocale),
        topics: topics as string[] | null,
      },
    },
  };
}

const ID_IS = 'The id of the last event must be a number that the stream has given';
const STORY_IS = 'Give the documentId of one story.';
const LOCALE_IS = 'Give the code of one language, or * for all.';
const TOPIC_IS = `Give at most ${MOST_TOPICS} addresses, templates such as https://…/api/live-briefs/{id}, or *.`;

function problem(name: string, code: string, message: string): QueryProblem {
  return { path: [name], code, message };
}

/** @returns `undefined` for what no stream has given */
function startIn(given: unknown): Start | undefined {
  if (given === 'earliest') return given;
  if (typeof given !== 'string' || !/^\d{1,10}$/.test(given)) return undefined;
  return Number(given) <= HIGHEST ? Number(given) : undefined;
}

function isWord(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && /^[\w-]{1,64}$/.test(value));
}

function areTopics(topics: readonly unknown[]): boolean {
  const isGood = (topic: unknown) => typeof topic === 'string' && topicSelector(topic) !== null;
  return topics.length > 0 && topics.length <= MOST_TOPICS && topics.every(isGood);
}
