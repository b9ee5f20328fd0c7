import type { MessageKey, Say } from '../translations/message';
import { sayRefusal, type Told } from './say-refusal';

/** What a refused request said: on fields, and in one sentence. */
export interface Refusal {
  message: string;
  /** By the first part of the field's path. */
  fields: Record<string, string>;
}

/** Reads Strapi's error shape, as RTK Query passes it on; anything else is its own words. */
export function readRefusal(error: unknown, say: Say): Refusal {
  const { name, status, message, details } = shaped(error);
  const told = details?.errors ?? [];
  const fields: Record<string, string> = {};
  for (const { path, ...one } of told) {
    const [field, part] = path ?? [];
    if (field === undefined) continue;
    // A part is the name of a header, or a place in a list, which says nothing to people.
    const isNamed = part !== undefined && !/^\d+$/.test(part);
    fields[field] ??= `${isNamed ? `${part}: ` : ''}${sayRefusal(one, say)}`;
  }
  return { message: sentence(), fields };

  function sentence(): string {
    const [first] = told;
    if (told.length > 1) return say('refused.several', { count: told.length });
    if (first) return sayRefusal(first, say);
    const key = unansweredKey(name, status);
    return key ? say(key) : (message ?? String(error));
  }
}

/** Where the request did not come as far as the outbox. */
function unansweredKey(name?: string, status?: number): MessageKey | undefined {
  if (status === 401) return 'refused.login';
  if (status === 403) return 'refused.role';
  if (status === 500) return 'refused.server';
  // What browsers throw when nobody answers, and of a proxy's page when the server does not run.
  if (name === 'TypeError') return 'refused.offline';
  return name === 'SyntaxError' ? 'refused.unavailable' : undefined;
}

interface StrapiError {
  name?: string;
  status?: number;
  message?: string;
  details?: { errors?: Array<Told & { path?: string[] }> };
}

function shaped(error: unknown): StrapiError {
  return typeof error === 'object' && error !== null ? error : {};
}
