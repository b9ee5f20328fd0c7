import { Box } from '@strapi/design-system';
import { useState } from 'react';

import type { DeskBrief, DeskDay } from '../../../../desk-contract';
import { useSay } from '../../translations/message';
import { BriefForm } from './brief-form';
import { useCreateBriefMutation } from './desk-api';
import { deskInput, emptyForm } from './desk-draft';
import { answerProblems } from './desk-problems';
import { keptDraft } from './kept-draft';

interface ComposerProps {
  locale: string;
  meta: DeskDay;
  /** One draft for each person, language and day. */
  storageKey: string;
  onPublished: (brief: DeskBrief) => void;
}

/** A new brief, at the top of the desk. */
export function Composer({ locale, meta, storageKey, onPublished }: ComposerProps) {
  const say = useSay();
  const [create] = useCreateBriefMutation();
  const [initial] = useState(() => emptyForm(null));
  const [kept] = useState(() => keptDraft(storageKey));
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <BriefForm
        label={say('desk.composer')}
        initial={initial}
        kept={kept}
        storageKey={storageKey}
        version={null}
        locale={locale}
        meta={meta}
        fullEditor={null}
        next={(form) => emptyForm(form.article)}
        save={async (form) => {
          try {
            onPublished(await create({ locale, input: deskInput(form) }).unwrap());
            return null;
          } catch (error) {
            return answerProblems(error, say);
          }
        }}
      />
    </Box>
  );
}
