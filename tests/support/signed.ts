import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';

import type { ReceivedWebhook } from './receiver';

/** Both independent implementations accept the request with this secret; throws when they disagree. */
export function isSignedWith(secret: string, { bytes, headers }: ReceivedWebhook): boolean {
  const [standard, svix] = [StandardWebhook, SvixWebhook].map((Webhook) => {
    try {
      new Webhook(secret).verify(bytes, headers);
      return true;
    } catch {
      return false;
    }
  });
  if (standard !== svix) throw new Error(`standardwebhooks says ${standard}, svix says ${svix}.`);
  return standard;
}

export function signatures({ headers }: ReceivedWebhook): string[] {
  return headers['webhook-signature']?.split(' ') ?? [];
}
