import type { Planned } from '../domain/plan';
import { difference } from '../domain/text-difference';
import type { Session } from './session';

/**
 * Asks whether types of the project's own may be given attributes, where a plan would do so.
 *
 * @param planWith plans with or without it
 */
export async function askMerges(
  { options, terminal }: Session,
  leaves: boolean,
  planWith: (leaves: boolean) => Planned
): Promise<Planned> {
  const planned = planWith(leaves);
  if (planned.state === 'refused' || options.isAgreed || !terminal.ask) return planned;
  const merges = planned.plan.changes.filter(
    ({ file, before }) => before !== null && /^src\/(?:api|components)\//.test(file)
  );
  if (merges.length === 0) return planned;
  for (const { file, before, after } of merges) {
    terminal.say(`The newsroom needs more of ${file}, which is yours:`);
    for (const line of difference(before ?? '', after ?? '')) terminal.say(`  ${line}`);
  }
  const answer = await terminal.ask('Add this? Nothing that is there changes. yes or no', 'yes');
  return /^y(?:es)?$/i.test(answer) ? planned : planWith(true);
}
