import { useState } from 'react';

import type { EndpointInput } from '../../../../domain/endpoint-input';
import type { Endpoint } from '../../api/outbox-types';
import { useRefusal } from '../../refusals/use-refusal';
import { useSay } from '../../translations/message';
import { editsSince, withChanges, type EndpointEdits } from './endpoint-edits';
import { fieldsOf, inputOf } from './endpoint-fields';

const HEADER_PROBLEMS = { unreadable: 'form.headerLine', twice: 'form.headerTwice' } as const;

export interface FormWork {
  /** `null` for a new one. */
  endpoint: Endpoint | null;
  /** Rejects with what the server said. */
  onSave: (input: EndpointInput) => Promise<void>;
  /** Called when the reason is not to be seen at a field. */
  onRefused: (message: string) => void;
}

/** A publisher's fields as they are stored, but for what is being edited; and how to save them. */
export function useEndpointForm({ endpoint, onSave, onRefused }: FormWork) {
  const say = useSay();
  const readRefusal = useRefusal();
  const [edits, setEdits] = useState<EndpointEdits>({});
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [isSaving, setIsSaving] = useState(false);
  const stored = fieldsOf(endpoint);
  const fields = { ...stored, ...edits };

  const save = async (): Promise<void> => {
    const sent = endpoint ? edits : fields;
    const reading = inputOf(sent);
    if (!reading.ok) {
      const { problem, line } = reading;
      setProblems({ headers: say(HEADER_PROBLEMS[problem], { line }) });
      return;
    }
    setIsSaving(true);
    try {
      await onSave(reading.input);
      setProblems({});
      setEdits((present) => editsSince(present, sent));
    } catch (error) {
      const refusal = readRefusal(error);
      setProblems(refusal.fields);
      if (Object.keys(refusal.fields).length === 0) onRefused(refusal.message);
    } finally {
      setIsSaving(false);
    }
  };

  return {
    fields,
    problems,
    isSaving,
    change: (changes: EndpointEdits) =>
      setEdits((present) => withChanges(present, changes, stored)),
    save,
  };
}
