import { cdnHeader } from '../../../domain/cdn-tags';
import type { Ingredients } from '../../../domain/document-names';
import { documentTags, type DocumentTables } from '../../../domain/document-tags';
import type { ReadCacheSettings } from '../config';

const NOTHING: readonly string[] = [];

/** What kept answers tell a CDN: what they were made of, and how long they may be kept without asking. */
export class CdnHeaders {
  private tables: DocumentTables | null = null;
  private policy = NOTHING;
  private policyUntil = 0;

  constructor(private readonly settings: ReadCacheSettings) {}

  get isTold(): boolean {
    return this.settings.cdnTags !== 'off';
  }

  watch(tables: DocumentTables): void {
    this.tables = tables;
  }

  /** The same for everybody, as long as an answer is kept. */
  tagsOf(ingredients: Ingredients): readonly string[] {
    const { cdnTags, cdnTagBytes } = this.settings;
    if (!this.tables) return NOTHING;
    return cdnHeader(cdnTags, documentTags(ingredients, this.tables), cdnTagBytes);
  }

  /**
   * A CDN that is told of changes may keep an answer longer, but not after `end`, when the clock alone
   * may change it. Worked out once a second.
   */
  policyAt(now: number, end: number): readonly string[] {
    const { cdnMaxAge } = this.settings;
    if (!this.tables || cdnMaxAge === 0) return NOTHING;
    if (now < this.policyUntil && now >= this.policyUntil - 1000) return this.policy;
    const left = Math.max(0, Math.floor((end - now) / 1000));
    const value = `max-age=${Math.min(cdnMaxAge, left)}`;
    // The one is the standard's (RFC 9213); Fastly reads its own instead.
    this.policy = ['CDN-Cache-Control', value];
    if (this.settings.cdnTags === 'surrogate-key') {
      this.policy = [...this.policy, 'Surrogate-Control', value];
    }
    this.policyUntil = Math.min(now + 1000, end);
    return this.policy;
  }
}
