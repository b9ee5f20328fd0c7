import type { useField } from '@strapi/strapi/admin';
import { useState } from 'react';

type Field = Pick<ReturnType<typeof useField<string | null>>, 'value' | 'error' | 'rawError'>;

/**
 * What the form found wrong with the value that a field has now. The form keeps an error until the
 * next save, but it is about the value it was found in.
 */
export function useFieldError({ value, error, rawError }: Field): string | undefined {
  const [found, setFound] = useState({ error: rawError, value });
  if (found.error !== rawError) setFound({ error: rawError, value });
  return found.value === value ? error : undefined;
}
