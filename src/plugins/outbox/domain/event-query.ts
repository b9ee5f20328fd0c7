import { HIGHEST_SEQUENCE, type Position, readCursor } from './cursor';
import { isEventPattern, typesOf } from './event-pattern';
import { at, refusal, type FieldRefusal } from './refusal';

const MOST = 500;
const DEFAULT_LIMIT = 100;

export interface EventQuery {
  /** `null`: from the oldest event that is kept. */
  after: Position | null;
  limit: number;
  /** `null`: all types. */
  types: string[] | null;
}

export type EventQueryReading =
  { ok: true; query: EventQuery } | { ok: false; problems: FieldRefusal[] };

/** Reads the parameters of `GET /api/events`; whatever is not understood is a problem. */
export function readEventQuery(parameters: Readonly<Record<string, unknown>>): EventQueryReading {
  const { after, limit, type, ...unknown } = parameters;
  const problems = [
    ...Object.keys(unknown).flatMap((name) =>
      at([name], refusal('parameter.unknown', { names: 'after, limit, type' }))
    ),
    ...(after === undefined || positionIn(after) !== null
      ? []
      : at(['after'], refusal('events.after.form'))),
    ...(limit === undefined || whole(limit, 1, MOST) !== null
      ? []
      : at(['limit'], refusal('parameter.range', { least: 1, most: MOST }))),
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

/** People give a number, readers of the log a cursor. */
function positionIn(after: unknown): Position | null {
  const sequence = whole(after, 0, HIGHEST_SEQUENCE);
  if (sequence !== null) return { sequence, digest: null };
  return typeof after === 'string' ? readCursor(after) : null;
}

function typeProblems(type: unknown): FieldRefusal[] {
  if (type === undefined) return [];
  if (typeof type !== 'string') return at(['type'], refusal('events.type.twice'));
  return type
    .split(',')
    .filter((pattern) => !isEventPattern(pattern))
    .flatMap((entry) => at(['type'], refusal('events.type.unknown', { entry })));
}

/** Plain digits only: no signs, spaces, fractions, exponents or repeated parameters. */
function whole(value: unknown, min: number, max: number): number | null {
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) return null;
  const number = Number(value);
  return number >= min && number <= max ? number : null;
}
