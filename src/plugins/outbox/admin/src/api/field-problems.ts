/** What a refused request said: on fields, and in one sentence. */
export interface Refusal {
  message: string;
  /** By the first part of the field's path. */
  fields: Record<string, string>;
}

/** Reads Strapi's error shape, as RTK Query passes it on; anything else is its own words. */
export function refusalOf(error: unknown): Refusal {
  const { message, details } = shaped(error);
  const fields: Record<string, string> = {};
  for (const { path, message: sentence } of details?.errors ?? []) {
    const [field, part] = path ?? [];
    if (field === undefined || sentence === undefined) continue;
    // A part is the name of a header, or a place in a list, which says nothing to people.
    fields[field] ??= part && !/^\d+$/.test(part) ? `${part}: ${sentence}` : sentence;
  }
  return { message: message ?? String(error), fields };
}

/** Whether it was refused because what it asks for is no longer there. */
export function isGone(error: unknown): boolean {
  return shaped(error).status === 410;
}

interface StrapiError {
  status?: number;
  message?: string;
  details?: { errors?: Array<{ path?: string[]; message?: string }> };
}

function shaped(error: unknown): StrapiError {
  return typeof error === 'object' && error !== null ? error : {};
}
