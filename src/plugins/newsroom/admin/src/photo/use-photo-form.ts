import { useDocumentRBAC } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { PhotoField } from '../../../domain/photo-suggestions';
import { changesIn, chosenImage, textIn, type PhotoPatch, type PhotoValues } from './photo-values';

export interface PhotoForm {
  values: PhotoValues;
  /** Whether the editor may change the attribute. */
  canEdit: (field: PhotoField) => boolean;
  /** Puts values into the form, as if the editor had typed them. */
  fillIn: (patch: PhotoPatch) => void;
  /** The attributes that the last `fillIn` changed; `null` before the first. */
  filled: PhotoField[] | null;
  /** Puts back what the last `fillIn` replaced. */
  undo: () => void;
}

/** The unsaved photo that the form shows, in the edit view or in a story's dialog. */
export function usePhotoForm(): PhotoForm {
  const values = useForm('PhotoCredit', (form) => form.values as PhotoValues);
  const onChange = useForm('PhotoCredit', (form) => form.onChange);
  const isDisabled = useForm('PhotoCredit', ({ disabled }) => disabled);
  // Strapi tells a field in a dialog not whether its entry is stored; a stored photo has an image.
  const isNew = useForm(
    'PhotoCredit',
    ({ initialValues }) => chosenImage((initialValues as PhotoValues).image) === null
  );
  const editable = useDocumentRBAC('PhotoCredit', ({ canCreateFields, canUpdateFields }) =>
    isNew ? canCreateFields : canUpdateFields
  );
  const [replaced, setReplaced] = useState<PhotoPatch | null>(null);

  const canEdit = (field: PhotoField): boolean => !isDisabled && editable.includes(field);
  const write = (patch: PhotoPatch): void => {
    for (const [field, value] of Object.entries(patch)) onChange(field, value);
  };

  return {
    values,
    canEdit,
    fillIn: (patch) => {
      const allowed = Object.entries(patch).filter(([field]) => canEdit(field as PhotoField));
      const changes = changesIn(Object.fromEntries(allowed), values);
      const before = Object.keys(changes).map((field) => [field, textIn(values, field)]);
      setReplaced(Object.fromEntries(before) as PhotoPatch);
      write(changes);
    },
    filled: replaced && (Object.keys(replaced) as PhotoField[]),
    undo: () => {
      write(replaced ?? {});
      setReplaced(null);
    },
  };
}
