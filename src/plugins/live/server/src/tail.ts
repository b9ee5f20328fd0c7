import { AsyncResource } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import type { OutboxServices } from '../../../outbox/contract';
import type { BriefChange } from '../../domain/brief-change';
import { RecentChanges } from '../../domain/recent-changes';
import { briefChangesAfter } from './brief-log';
import { settings } from './settings';

const PAGE = 200;

interface Receiver {
  /** Hands changes on; the next ones wait until it is done. */
  tell(changes: readonly BriefChange[], upTo: number): Promise<void>;
  /** The log is not what it was: the database has been set back. */
  setBack(position: number): void;
}

/** Follows the end of the event log, and keeps the newest changes. */
export class Tail {
  /** All changes up to this sequence have been handed on, or are being so. */
  private reached = 0;
  private recent = new RecentChanges(0, 0);
  private following: Promise<void> | null = null;
  private isAsked = false;
  /** Requests that have it look may be given up; what they asked for is for all. */
  private readonly ownContext = new AsyncResource('live-tail');

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly log: OutboxServices['events'],
    private readonly receiver: Receiver
  ) {}

  /** The sequence up to which everything is handed on. */
  get position(): number {
    return this.reached;
  }

  /** Begins at the end of the log, with the newest changes at hand. */
  async begin(): Promise<void> {
    const { recentChanges } = settings(this.strapi);
    const last = await this.log.lastSequence();
    const floor = Math.max(0, last - recentChanges);
    this.recent = new RecentChanges(recentChanges, floor);
    this.reached = last;
    for (const change of await briefChangesAfter(this.log, floor, recentChanges)) {
      if (change.sequence <= last) this.recent.add(change);
    }
  }

  /** Changes after a sequence, up to the position; `null` where the database must be asked. */
  recentAfter(sequence: number): readonly BriefChange[] | null {
    return this.recent.after(sequence);
  }

  /** Whether the sequence is one that this process has given somebody. */
  hasGiven(sequence: number): boolean {
    return sequence === this.reached || this.recent.has(sequence);
  }

  /** Looks what is new. Resolves when that has been handed on; a failure is logged, and tried again. */
  look(): Promise<void> {
    this.isAsked = true;
    this.following ??= this.ownContext.runInAsyncScope(() => this.follow());
    return this.following;
  }

  private async follow(): Promise<void> {
    try {
      while (this.isAsked) {
        this.isAsked = false;
        await this.followToEnd();
      }
    } catch (error) {
      this.strapi.log.error(`The live stream could not read the event log: ${String(error)}`);
    } finally {
      this.following = null;
    }
  }

  private async followToEnd(): Promise<void> {
    for (;;) {
      // Before the page: numbers are given in order, so all up to it are in the page or before it.
      const last = await this.log.lastSequence();
      if (last === this.reached) return;
      if (last < this.reached) {
        await this.begin();
        return this.receiver.setBack(this.reached);
      }
      const changes = await briefChangesAfter(this.log, this.reached, PAGE);
      const end = changes.at(-1)?.sequence ?? 0;
      for (const change of changes) this.recent.add(change);
      this.reached = changes.length < PAGE ? Math.max(last, end) : end;
      await this.receiver.tell(changes, this.reached);
    }
  }
}
