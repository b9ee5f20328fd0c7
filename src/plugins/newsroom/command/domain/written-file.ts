import { fingerprint, parsed, type WrittenFile } from './record';
import type { Template } from './template';

/** What the record keeps of a template that is written. */
export function writtenFile({ name, text }: Template): WrittenFile {
  const written: WrittenFile = { fingerprint: fingerprint(text), template: name };
  if (name.endsWith('.json')) written.json = parsed(text);
  return written;
}
