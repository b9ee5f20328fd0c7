import type { Page } from 'playwright-core';

import { waitFor } from '../wait-for';

/**
 * What Strapi's own pages complain of. They ask for what this edition does not have. The media
 * library asks for its settings, which editors may not read, drops questions when a dialog closes,
 * and hands a property to the wrong element; forms hand over empty fields. Strapi's Ukrainian has
 * gaps: its ids have dots, and the users of the site are a type of its own.
 */
const OF_STRAPI = [
  /\/admin\/ai-feature-config$/,
  /\/i18n\/ai-localization-jobs\//,
  /\/content-manager\/preview\/url\//,
  /\/upload\/settings$/,
  /^FetchError: Policy Failed/,
  /^AbortError: signal is aborted/,
  /not recognize the `%s` prop.* justifyContent /,
  /`value` prop on `%s` should not be null/,
  /MISSING_TRANSLATION\] Missing message: "(?!(?:newsroom|outbox|read-cache)\.)[\w-]+\.[^"]+"/,
  /MISSING_TRANSLATION\] Missing message: "User"/,
];

/** What the console of a window complains of, but for what is Strapi's own. */
export interface Complaints {
  /**
   * Waits for a complaint that a story provokes. Others like it are expected in this window from then
   * on: of a request that was refused or cut off the browser tells when it likes, and as often as
   * the page asks.
   */
  take(expected: RegExp): Promise<void>;
  /** Whether some are expected here, which would hide those of another story. */
  areExpected(): boolean;
  /** Throws when there was any that no story has taken. */
  end(): void;
}

export function listenTo(page: Page): Complaints {
  const heard: string[] = [];
  const taken: RegExp[] = [];
  const isKnown = (complaint: string): boolean =>
    [...OF_STRAPI, ...taken].some((known) => known.test(complaint));
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.text()} ${message.location().url}`);
  });
  return {
    async take(expected) {
      await waitFor(`the complaint ${expected}`, () =>
        heard.some((complaint) => expected.test(complaint))
      );
      taken.push(expected);
    },
    areExpected: () => taken.length > 0,
    end() {
      const unexpected = heard.splice(0).filter((complaint) => !isKnown(complaint));
      if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
    },
  };
}
