import type { Response } from 'light-my-request';

import { isEventStream, type GivenUp } from '../../../domain/response-verdict';
import type { InnerLimits, InnerResult } from './inner-request';

interface Outcomes {
  finish(this: void, result: InnerResult): void;
  giveUp(this: void, reason: GivenUp): void;
}

/**
 * Gathers an answer whose headers have come. From here on hanging up stops the work that it makes, so
 * it ends with the last one who waits; before, Strapi would go on all the same, and the place that the
 * answer takes says so.
 */
export function readInnerAnswer(
  { statusCode: status, headers, stream }: Response,
  { maxBytes, isWanted, onLeave }: InnerLimits,
  { finish, giveUp }: Outcomes
): Promise<void> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = (reason: GivenUp): void => {
      giveUp(reason);
      resolve();
    };
    const stopIfAlone = (): void => {
      if (!isWanted()) stop('gone');
    };
    const payload = stream();
    payload.on('error', reject);
    if (isEventStream(headers)) return stop('stream');
    onLeave(stopIfAlone);
    payload.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBytes) stop('size');
    });
    payload.on('end', () => {
      const [only, ...more] = chunks;
      const body = only && more.length === 0 ? only : Buffer.concat(chunks);
      finish({ kind: 'whole', answer: { status, headers, body } });
      resolve();
    });
  });
}
