import type { MessageKey } from '../../translations/message';

/**
 * What is wrong with a number after which everything is to be sent again; `null` when nothing is.
 * @param newest of the log; `undefined` while it is not known, and the server has to say
 */
export function replayNumberProblem(
  after: number | undefined,
  newest: number | undefined
): Extract<MessageKey, 'replay.whole' | 'replay.range'> | null {
  const isWhole = after !== undefined && Number.isInteger(after) && after >= 0;
  if (isWhole && (newest === undefined || after <= newest)) return null;
  return newest === undefined ? 'replay.whole' : 'replay.range';
}
