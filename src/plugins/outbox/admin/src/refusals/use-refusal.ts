import { refusalOf, type Refusal } from '../api/field-problems';
import { useSay, type Say } from '../translations/message';
import { sayField } from './say-field';
import { sayRefusal } from './say-refusal';

/** Reads why a request was refused, in the language of the panel. */
export function useRefusal(): (error: unknown) => Refusal {
  const say = useSay();
  return (error) => translated(refusalOf(error), say);
}

/** Says why an attempt failed, in the language of the panel. */
export function useReason(): (sentence: string) => string {
  const say = useSay();
  return (sentence) => sayRefusal(sentence, say);
}

function translated({ message, fields }: Refusal, say: Say): Refusal {
  const said = Object.entries(fields).map(([field, text]) => [field, sayField(text, say)]);
  return {
    message: sayRefusal(message, say),
    fields: Object.fromEntries(said) as Record<string, string>,
  };
}
