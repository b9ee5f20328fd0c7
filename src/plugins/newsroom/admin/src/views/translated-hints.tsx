import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import fieldTexts from '../../../field-texts/en.json';
import { hintId } from './field-names';

/** Strapi's hook that lets a plugin change the form of the edit view. */
export const FORM_HOOK = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

/** A field of Strapi's form layout, as far as it is looked at here. */
interface FormField {
  hint?: ReactNode;
}

interface Form {
  layout: {
    layout: FormField[][][];
    components: Record<string, { layout: FormField[][] }>;
  };
}

// A hint about bylines shows these as they are typed.
const OVERRIDE_TOKENS = { 1: '{1}', 2: '{2}' };

const KEYS = new Map(
  Object.entries(fieldTexts)
    .filter(([key]) => key.endsWith('.hint'))
    .map(([key, text]) => [text, key])
);

/**
 * Says the newsroom's hints in the language of the panel. Strapi translates labels and leaves hints
 * as they are stored; one that an administrator has written is left alone too.
 */
export function translateHints<Given extends Form>(form: Given): Given {
  const { layout: panels, components } = form.layout;
  const layout = {
    ...form.layout,
    layout: panels.map(translateRows),
    components: Object.fromEntries(
      Object.entries(components).map(([uid, component]) => [
        uid,
        { ...component, layout: translateRows(component.layout) },
      ])
    ),
  };
  return { ...form, layout };
}

function translateRows(rows: FormField[][]): FormField[][] {
  return rows.map((row) => row.map(translateField));
}

function translateField(field: FormField): FormField {
  const { hint } = field;
  const key = typeof hint === 'string' ? KEYS.get(hint) : undefined;
  return key ? { ...field, hint: <Hint id={hintId(key)} text={hint as string} /> } : field;
}

function Hint({ id, text }: { id: string; text: string }) {
  return <>{useIntl().formatMessage({ id, defaultMessage: text }, OVERRIDE_TOKENS)}</>;
}
