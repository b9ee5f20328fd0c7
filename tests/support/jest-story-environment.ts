import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';

/** Browser stories run in it: a story that fails leaves behind what its windows showed. */
export default class StoryEnvironment extends TestEnvironment {
  async handleTestEvent(event: Circus.Event): Promise<void> {
    // Before the hooks that close the windows.
    if (event.name === 'test_fn_failure') await this.keepEvidence(event.test);
    if (event.name === 'hook_failure') await this.keepEvidence(event.test);
  }

  private async keepEvidence(test?: Circus.TestEntry): Promise<void> {
    const files = await this.global.keepEvidence?.(nameOf(test));
    if (!files?.length) return;
    process.stdout.write(`Left behind by “${nameOf(test)}”:\n  ${files.join('\n  ')}\n`);
  }
}

function nameOf(test?: Circus.TestEntry): string {
  const names: string[] = [];
  for (let block = test?.parent; block?.parent; block = block.parent) names.unshift(block.name);
  return [...names, test?.name ?? 'a hook'].join(' ');
}
