import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';

import type { DeskForm } from '../../../../desk-contract';
import { isUntouched, readKept, type KeptDraft } from './desk-draft';

interface KeepDraftProps {
  storageKey: string;
  /** What the form holds when nothing has been done. */
  initial: DeskForm;
  version: string | null;
}

/** Keeps what stands in the form around it in this browser, until it is published or cleared. */
export function KeepDraft({ storageKey, initial, version }: KeepDraftProps) {
  const form = useForm('KeepDraft', ({ values }) => values as DeskForm);
  useEffect(() => {
    if (isUntouched(form, initial)) forgetDraft(storageKey);
    else keepDraft(storageKey, { form, version });
  }, [storageKey, initial, version, form]);
  return null;
}

export function keptDraft(storageKey: string): KeptDraft | null {
  try {
    return readKept(localStorage.getItem(storageKey));
  } catch {
    return null; // A browser may forbid storage; the desk then works without.
  }
}

export function forgetDraft(storageKey: string): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // As above.
  }
}

function keepDraft(storageKey: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // As above.
  }
}
