import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { DeskBrief } from '../../../../desk-contract';
import { useSay } from '../../translations/message';
import type { BriefChange } from './brief-card';
import { BriefFeed } from './brief-feed';
import { Composer } from './composer';
import type { DeskList } from './desk-api';
import { deskScope, draftKey } from './desk-draft';
import { ElsewhereNotice, type Elsewhere } from './elsewhere-notice';
import { useArrivals } from './use-arrivals';
import { useEditing } from './use-editing';

interface DeskDayContentProps {
  list: DeskList;
  /** Whose drafts are kept. */
  user: string;
  isFetching: boolean;
  isOffline: boolean;
  /** Says something to screen readers. */
  announce: (text: string) => void;
  onRefetch: () => void;
  onMore: () => void;
}

/** One day in one language: the composer and the feed. */
export function DeskDayContent(props: DeskDayContentProps) {
  const { list, user, isFetching, announce, onRefetch } = props;
  const { meta } = list;
  const scope = deskScope(meta.locale, list.asked.day);
  const say = useSay();
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null);
  const arrived = useArrivals(list, announce);
  const keyOf = ({ locale, documentId }: DeskBrief): string =>
    draftKey(user, `${locale}.brief.${documentId}`);
  const editing = useEditing(list.data, scope, keyOf);
  const current = meta.locales.find(({ code }) => code === meta.locale);

  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
      {props.isOffline && (
        <Box background="warning100" padding={3} hasRadius role="alert">
          <Typography>{say('desk.offline')}</Typography>
        </Box>
      )}
      {current?.mayCreate && (
        <Composer
          key={scope}
          locale={meta.locale}
          meta={meta}
          storageKey={draftKey(user, scope)}
          onPublished={(brief) => {
            arrived.own(brief.documentId);
            done(brief, 'published');
          }}
        />
      )}
      {elsewhere && <ElsewhereNotice {...elsewhere} />}
      <Typography tag="h2" variant="beta">
        {say('desk.count', { count: meta.total })}
      </Typography>
      {list.data.length === 0 && (
        <Typography textColor="neutral600">{say('desk.empty')}</Typography>
      )}
      <BriefFeed
        briefs={editing.shown}
        total={meta.total}
        isBusy={isFetching}
        newIds={arrived.ids}
        editingIds={editing.ids}
        meta={meta}
        storageKeyOf={keyOf}
        fullEditorOf={({ documentId, locale }) =>
          `/content-manager/collection-types/${meta.contentType}/${documentId}?plugins[i18n][locale]=${locale}`
        }
        onEdit={(brief, isEditing) => (isEditing ? editing.begin : editing.end)(brief)}
        onOutdated={onRefetch}
        onChanged={(brief, what) => {
          if (what === 'saved') editing.end(brief);
          done(brief, what);
        }}
      />
      {meta.total > list.data.length && (
        <Flex justifyContent="center">
          <Button variant="tertiary" loading={isFetching} onClick={props.onMore}>
            {say('desk.earlier', { count: meta.total - list.data.length })}
          </Button>
        </Flex>
      )}
    </Flex>
  );

  /** Says what has been done, and where it stands when that is not on this day. */
  function done(brief: DeskBrief, what: BriefChange): void {
    const { published } = brief.timestamps;
    const clock = published?.local.slice(11, 16) ?? '';
    const text = say(`desk.done.${what}`, { title: brief.title, clock });
    const { locale } = brief;
    if (!published || published.day === meta.day) {
      announce(text);
      setElsewhere(null);
    } else {
      const whole = `${text} ${say('desk.done.elsewhere', { date: published.date })}`;
      announce(whole);
      setElsewhere({ text: whole, day: published.day, locale });
    }
    onRefetch();
  }
}
