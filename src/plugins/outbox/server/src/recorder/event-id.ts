import { randomBytes } from 'node:crypto';

/** 144 bits of chance, in letters, digits, `-` and `_`: never a full stop, which signing forbids. */
export function newEventId(): string {
  return `evt_${randomBytes(18).toString('base64url')}`;
}
