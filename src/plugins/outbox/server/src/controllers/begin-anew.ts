import type { Context } from 'koa';

import { type Position, writeCursor } from '../../../domain/cursor';
import { refusal } from '../../../domain/refusal';
import type { LogFacts } from '../../../domain/standing';
import { conflict, goneBefore } from './refusals';

type Facts = LogFacts & { end: Position };

/** Answers 410 to who asks for what is no longer kept. */
export function refuseForgotten(ctx: Context, facts: Facts): void {
  goneBefore(ctx, (facts.behind?.sequence ?? facts.oldest - 1) + 1, details(facts));
}

/** Answers 409 to who stands behind an event that the log does not hold. */
export function refuseForeign(ctx: Context, { sequence }: Position, facts: Facts): void {
  const { last } = facts;
  const code = sequence > last ? 'events.after.beyond' : 'events.after.foreign';
  conflict(ctx, refusal(code, { asked: sequence, last }), ['after'], details(facts));
}

/** `next` is the cursor of who has read the documents anew after this answer. */
function details({ oldest, last, end }: Facts): object {
  return { oldest, last, next: writeCursor(end) };
}
