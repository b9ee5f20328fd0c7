import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { Trash } from '@strapi/icons';
import { useAPIErrorHandler, useForm, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';

import { useNewsroomSettingsQuery } from '../settings/newsroom-settings';
import { useSay } from '../translations/message';
import { useAuthorUsesQuery, useKeepNameAndDeleteMutation } from './author-api';
import { KeepNameQuestion } from './keep-name-question';

/** "Keep the name and delete" of an author whom stories credit, for roles that may do both. */
export const KeepNameAction: DocumentActionComponent = ({ model, documentId = '', document }) => {
  const say = useSay();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: textOf } = useAPIErrorHandler();
  const setSubmitting = useForm('KeepNameAction', (state) => state.setSubmitting);
  const { data: settings } = useNewsroomSettingsQuery();
  const isAuthor = model === settings?.contentTypes.author && document !== undefined;
  const mayDelete = useMayDelete(model, isAuthor);
  const author = { model, documentId };
  const { data: uses, refetch } = useAuthorUsesQuery(author, {
    skip: !isAuthor || !mayDelete,
    refetchOnMountOrArgChange: true,
  });
  const [keepName] = useKeepNameAndDeleteMutation();
  if (!isAuthor || !uses?.mayKeepName || uses.credits === 0) return null;

  const remove = async (): Promise<void> => {
    // What has been typed and not saved goes with the author: nobody is asked about it.
    setSubmitting(true);
    const answer = await keepName(author);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: textOf(answer.error) });
    } else {
      toggleNotification({ type: 'success', message: say('author.keep-name.done') });
      navigate({ pathname: `../collection-types/${model}` }, { replace: true });
    }
    setSubmitting(false);
  };
  return {
    label: say('author.keep-name'),
    icon: <Trash />,
    variant: 'danger',
    position: 'header',
    // Stories may have been published since the page was opened.
    onClick: async () => void (await refetch()),
    dialog: {
      type: 'dialog',
      title: say('author.keep-name.title'),
      content: <KeepNameQuestion name={String(document.name)} uses={uses} />,
      confirmLabel: say('author.keep-name'),
      onConfirm: remove,
    },
  };
};
KeepNameAction.position = 'header';

function useMayDelete(model: string, isAuthor: boolean): boolean {
  const permissions = useMemo(
    () => (isAuthor ? [{ action: 'plugin::content-manager.explorer.delete', subject: model }] : []),
    [model, isAuthor]
  );
  return Boolean(useRBAC(permissions).allowedActions.canDelete);
}
