import { type Edit, edited, undoOf } from './edit';
import type { Script } from './script';

/** What comes of a script that should be changed. */
export type CodeChange =
  | { state: 'changed'; text: string; undo: Edit[] }
  /** It says it already. */
  | { state: 'same' }
  /** It is not plain enough to be changed safely. */
  | { state: 'refused' };

export function changedCode(
  { text }: Script,
  edits: readonly Edit[]
): Extract<CodeChange, { state: 'changed' }> {
  return { state: 'changed', text: edited(text, edits), undo: undoOf(text, edits) };
}
