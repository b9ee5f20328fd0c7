import { HIGHEST_SEQUENCE, type Position, readCursor } from './cursor';
import { isEventPattern, typesOf } from './event-pattern';

const MOST = 500;
const DEFAULT_LIMIT = 100;

export interface EventQuery {
  /** `null`: from the oldest event that is kept. */
  after: Position | null;
  limit: number;
  /** `null`: all types. */
  types: string[] | null;
}

export interface QueryProblem {
  path: [string];
  message: string;
}

export type EventQueryReading =
  { ok: true; query: EventQuery } | { ok: false; problems: QueryProblem[] };

/** Reads the parameters of `GET /api/events`; whatever is not understood is a problem. */
export function readEventQuery(parameters: Readonly<Record<string, unknown>>): EventQueryReading {
  const { after, limit, type, ...unknown } = parameters;
  const problems = [
    ...Object.keys(unknown).map((name) => problem(name, 'Use after, limit and type only.')),
    ...(after === undefined || positionIn(after) !== null ? [] : [problem('after', AFTER)]),
    ...(limit === undefined || whole(limit, 1, MOST) !== null
      ? []
      : [problem('limit', `limit is a whole number from 1 to ${MOST}.`)]),
    ...typeProblems(type),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    query: {
      after: positionIn(after),
      limit: whole(limit, 1, MOST) ?? DEFAULT_LIMIT,
      types: typeof type === 'string' ? typesOf(type.split(',')) : null,
    },
  };
}

const AFTER =
  'after is a sequence, a whole number of 0 or more, or the cursor that an earlier answer gave as meta.next.';

/** People give a number, readers of the log a cursor. */
function positionIn(after: unknown): Position | null {
  const sequence = whole(after, 0, HIGHEST_SEQUENCE);
  if (sequence !== null) return { sequence, digest: null };
  return typeof after === 'string' ? readCursor(after) : null;
}

function typeProblems(type: unknown): QueryProblem[] {
  if (type === undefined) return [];
  if (typeof type !== 'string') return [problem('type', 'Give type once, as a comma list.')];
  return type
    .split(',')
    .filter((pattern) => !isEventPattern(pattern))
    .map((pattern) => problem('type', `There is no event type ${JSON.stringify(pattern)}.`));
}

/** Plain digits only: no signs, spaces, fractions, exponents or repeated parameters. */
function whole(value: unknown, min: number, max: number): number | null {
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) return null;
  const number = Number(value);
  return number >= min && number <= max ? number : null;
}

function problem(name: string, message: string): QueryProblem {
  return { path: [name], message };
}
