import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Of the page, where the functions given to `evaluate` run. */
declare const window: { axe: typeof axe };
declare const document: { getAnimations(): FinishingAnimation[] };
declare function requestAnimationFrame(callback: (time: number) => void): number;

/** What is asked of a page's animation. */
interface FinishingAnimation {
  effect: { getComputedTiming(): { endTime: number } } | null;
  playState: string;
  finished: Promise<unknown>;
}

/**
 * Waits until nothing fades or slides any more: text half faded in has too little contrast. What has
 * just been attached begins to fade with a later frame, so two frames in a row must be still. What
 * is paused never ends, so nothing is waited for longer than two seconds at a time.
 */
function stillness(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let still = 0; still < 2; still += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      const isMoving = ending.some(({ playState }) => playState === 'running');
      if (isMoving) still = -1;
      await Promise.race([
        Promise.allSettled(ending.map(({ finished }) => finished)),
        new Promise((resolve) => setTimeout(resolve, 2000)),
      ]);
    }
  });
}

/** What axe-core finds serious or critical within `scope`, a CSS selector: rule and element. */
export async function accessibilityFaults(page: Page, scope: string): Promise<string[]> {
  await stillness(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults, string>(
    (selector) => window.axe.run(selector),
    scope
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
