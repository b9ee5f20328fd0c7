import { LRUCache } from 'lru-cache';

import { judgeAddress, type BypassReason, type ReadRules } from '../../../domain/request-verdict';
import type { Read } from '../memory/computation';

export type RestVerdict = { kind: 'read'; read: Read } | { kind: 'bypass'; reason: BypassReason };

/** Bytes of addresses, as sent, whose verdict is remembered. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Longer addresses are judged each time. */
const MAX_LENGTH = 1024;

const VARY = 'Authorization, Accept-Encoding, Strapi-Response-Format, Strapi-Encode-Source-Maps';

/** Understands addresses of the content API; the verdict on one is remembered as it was sent. */
export class RestReads {
  private readonly verdicts = new LRUCache<string, RestVerdict>({
    maxSize: MAX_BYTES,
    sizeCalculation: (_verdict, address) => 4 * address.length + 500,
  });

  constructor(private readonly rules: ReadRules) {}

  judge(address: string): RestVerdict {
    const known = this.verdicts.get(address);
    if (known) return known;
    const verdict = restVerdict(address, this.rules);
    const isWorthKeeping = verdict.kind === 'read' && address.length <= MAX_LENGTH;
    if (isWorthKeeping) this.verdicts.set(address, verdict);
    return verdict;
  }
}

function restVerdict(address: string, rules: ReadRules): RestVerdict {
  const verdict = judgeAddress(address, rules);
  if (verdict.kind === 'bypass') return verdict;
  const { url } = verdict;
  const inner = { method: 'GET' as const, url, headers: {} };
  const path = rules.paths.find((prefix) => url.startsWith(prefix)) ?? url;
  return { kind: 'read', read: { key: url, inner, vary: VARY, path, isWhole: null } };
}
