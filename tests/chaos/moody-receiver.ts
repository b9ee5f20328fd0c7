import type { ServerResponse } from 'node:http';

import { type ReceivedWebhook, type Receiver, startReceiver } from '../support/receiver';

/** A publisher that keeps what it accepts, fails in every way, and recovers when it is told to. */
export interface MoodyReceiver {
  url: string;
  /** Accepts everything from now on. */
  recover(): void;
  /** How often each kind of failure was played. */
  moods: Record<string, number>;
  /** Documents as the receiver would show them: the newest accepted version, or `null`. */
  state: Map<string, Record<string, unknown> | null>;
  /** Ids of the events that were accepted. */
  accepted: Set<string>;
  /** What was wrong with the order, in words; empty when nothing was. */
  disorders: string[];
  stop(): Promise<void>;
}

/** Longer than the newsroom waits for an answer in this test. */
const HANG_MS = 3000;

export async function startMoodyReceiver(): Promise<MoodyReceiver> {
  const receiver: Receiver = await startReceiver();
  const sequences = new Map<string, number>();
  let isHealthy = false;
  let turn = 0;

  const moody: MoodyReceiver = {
    url: receiver.url,
    recover: () => {
      isHealthy = true;
    },
    moods: {},
    state: new Map(),
    accepted: new Set(),
    disorders: [],
    stop: () => receiver.stop(),
  };

  receiver.answer = (response, webhook) => {
    checkOrder(webhook);
    const mood = isHealthy ? 'accept' : moodOf((turn += 1));
    moody.moods[mood] = (moody.moods[mood] ?? 0) + 1;
    act(mood, response, webhook);
  };

  function checkOrder({ event, headers }: ReceivedWebhook): void {
    const key = documentKey(event);
    const newest = sequences.get(key) ?? 0;
    const id = headers['webhook-id'] ?? '';
    if (event.sequence < newest) {
      moody.disorders.push(`${key}: ${event.sequence} (${id}) came after ${newest}`);
    }
  }

  function act(mood: string, response: ServerResponse, webhook: ReceivedWebhook): void {
    if (mood === 'refuse') response.writeHead(500).end();
    else if (mood === 'close') response.destroy();
    else if (mood === 'hang') setTimeout(() => response.destroy(), HANG_MS);
    else {
      keep(webhook);
      // Accepted, but the newsroom may never hear of it.
      if (mood === 'accept and close') response.destroy();
      else response.writeHead(204).end();
    }
  }

  function keep({ event, headers }: ReceivedWebhook): void {
    const key = documentKey(event);
    sequences.set(key, Math.max(event.sequence, sequences.get(key) ?? 0));
    moody.accepted.add(headers['webhook-id'] ?? '');
    const isGone = /\.(?:deleted|unpublished)$/.test(event.type);
    moody.state.set(key, isGone ? null : event.data);
  }

  return moody;
}

/** One failure in four, each kind in turn, so that every run plays them all. */
function moodOf(turn: number): string {
  if (turn % 4 !== 0) return 'accept';
  const moods = ['refuse', 'close', 'hang', 'accept and close'];
  return moods[(turn / 4) % moods.length] ?? 'accept';
}

function documentKey({ type, data }: ReceivedWebhook['event']): string {
  const { documentId, locale } = data as { documentId: string; locale?: string };
  return `${type.split('.')[0]} ${documentId} ${locale ?? ''}`;
}
