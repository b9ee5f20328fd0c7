import { KIND_UIDS } from '../../domain/kind-uids';
import type { Kind } from '../../domain/kind-needs';
import { type Json, isObject } from './json';
import { KINDS, type KindUids } from './template';

/** By kind, the types that a configuration names; the pack's own for the others. */
export function configuredUids(contentTypes: Json | undefined): KindUids {
  const given = isObject(contentTypes) ? contentTypes : {};
  const named = KINDS.flatMap((kind) => {
    const uid = given[kind];
    return typeof uid === 'string' ? [[kind, uid] as const] : [];
  });
  return { ...KIND_UIDS, ...Object.fromEntries(named) };
}

/**
 * Reads `article=api::story.story`; the kind also as `live-brief`.
 * @returns `null` for what says nothing of the kind
 */
export function readUse(text: string): [Kind, string] | null {
  const [, word = '', uid = ''] = /^([\w-]+)=(api::[a-z0-9-]+\.[a-z0-9-]+)$/.exec(text) ?? [];
  const kind = KINDS.find((one) => one.toLowerCase() === word.replaceAll('-', '').toLowerCase());
  return kind ? [kind, uid] : null;
}
