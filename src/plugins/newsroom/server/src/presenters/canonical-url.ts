import { canonicalPath } from '../../../domain/canonical-path';
import type { AddressedType } from '../settings';
import type { PresentContext } from './context';

/** Where readers find a document; `null` while a part of the address is missing. */
export function canonicalUrl(
  type: AddressedType,
  parts: { slug: string | null; day: string | null; locale: string },
  context: PresentContext
): string | null {
  const { settings, defaultLocale, publicAddress } = context;
  const path = canonicalPath(settings.addresses[type], { ...parts, defaultLocale });
  return path === null ? null : publicAddress + path;
}
