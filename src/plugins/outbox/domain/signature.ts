/** HMAC-SHA256 of a text, as base64; handed in, since this folder imports nothing. */
export type HmacSha256 = (key: Uint8Array, content: string) => string;

export interface SignedMessage {
  /** The event id; never has a full stop, which separates the signed parts. */
  id: string;
  /** Whole seconds since 1970, of the attempt. */
  seconds: number;
  body: string;
}

/**
 * The headers that make a delivery provable (Standard Webhooks 1.0, "Signature scheme"): one
 * signature for each key, so that old and new secret both verify while a secret is rotated.
 * @throws RangeError when the id has a full stop or there is no key
 */
export function signatureHeaders(
  { id, seconds, body }: SignedMessage,
  keys: readonly Uint8Array[],
  hmac: HmacSha256
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  if (id.includes('.')) throw new RangeError('A webhook id must not have a full stop.');
  if (keys.length === 0) throw new RangeError('A webhook needs a secret to be signed with.');
  const content = `${id}.${seconds}.${body}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': keys.map((key) => `v1,${hmac(key, content)}`).join(' '),
  };
}
