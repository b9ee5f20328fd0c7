import { captionCredit } from '../../../domain/caption-credit';
import { LONGEST_CREDIT_TEXT, type CreditFields } from '../../../domain/credit-fields';
import { mergeCredits } from '../../../domain/credit-merge';
import { filledText } from '../../../domain/filled-text';
import { isPhotoKind } from '../../../domain/photo-kind';
import { withTerms } from '../../../domain/usage-terms';
import type { Data, WriteRule } from './write';

/**
 * Moves a credit that ends a photo's caption, in any language, to the credit's own attributes, so
 * that readers get it once, and an agency's notice behind it to the terms of use. One that
 * contradicts them stays in the caption, where the panel shows both to the editor.
 */
export const captionCredits: WriteRule = {
  async before(write) {
    const { type, params } = write;
    const { data } = params;
    if (type !== 'photo' || !data || !hasCredit(data)) return;
    const [stored] = await write.stored();
    let fields = creditIn({ ...stored, ...data });
    const notices: string[] = [];
    const move = <Text>(caption: Text): Text | string | null => {
      const own = typeof caption === 'string' ? captionCredit(caption) : null;
      const merged = own && mergeCredits(fields, own.fields);
      if (!own || !merged || !fits(merged)) return caption;
      fields = merged;
      if (own.terms !== null) notices.push(own.terms);
      return own.text;
    };
    const moved: Data = { ...data };
    if ('caption' in moved) moved.caption = move(moved.caption);
    if (Array.isArray(moved.translations)) {
      moved.translations = moved.translations.map((entry: unknown) =>
        hasCaption(entry) ? { ...entry, caption: move(entry.caption) } : entry
      );
    }
    if (notices.length > 0) {
      const { usageTerms = null } = { ...stored, ...data };
      moved.usageTerms = notices.reduce(withTerms, usageTerms as string | null);
    }
    params.data = { ...moved, ...fields };
  },
};

/** Looked at first, since most captions have none, and other writes are none of this rule's. */
function hasCredit({ caption, translations }: Data): boolean {
  const others = Array.isArray(translations) ? translations.filter(hasCaption) : [];
  return [caption, ...others.map((entry) => entry.caption)].some(
    (text) => typeof text === 'string' && captionCredit(text) !== null
  );
}

function hasCaption(entry: unknown): entry is { caption: unknown } {
  return typeof entry === 'object' && entry !== null && 'caption' in entry;
}

function creditIn(data: Data): CreditFields {
  const text = (value: unknown): string | null =>
    filledText(typeof value === 'string' ? value : null);
  return {
    photographer: text(data.photographer),
    agency: text(data.agency),
    distributor: text(data.distributor),
    creditLine: text(data.creditLine),
    kind: isPhotoKind(data.kind) ? data.kind : null,
  };
}

function fits(fields: CreditFields): boolean {
  return Object.values(fields).every((text) => (text?.length ?? 0) <= LONGEST_CREDIT_TEXT);
}
