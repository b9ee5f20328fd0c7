import {
  Box,
  Button,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';

import { useSay } from '../../translations/message';
import type { DeskBrief } from '../../../../desk-contract';
import { BriefFeed } from './brief-feed';
import { Composer } from './composer';
import { DaySwitch } from './day-switch';
import { dayTitle } from './day-title';
import { draftKey } from './desk-draft';
import { answerProblems } from './desk-problems';
import { useArrivals } from './use-arrivals';
import { useDeskDay } from './use-desk-day';
import { useEditing } from './use-editing';

const PAGE = 50;

/** The day's briefs, newest first, with a composer on top. */
export function LiveDesk() {
  const say = useSay();
  const { locale: language } = useIntl();
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(PAGE);
  const [announcement, announce] = useState('');
  const user = useAuth('LiveDesk', (auth) => String(auth.user?.id ?? auth.user?.email ?? ''));
  const desk = useDeskDay({
    day: search.get('day') ?? undefined,
    locale: search.get('locale') ?? undefined,
    limit,
  });
  const { list } = desk;
  const arrived = useArrivals(list, announce);
  const keyOf = (brief: DeskBrief): string =>
    draftKey(user, brief.locale, `brief.${brief.documentId}`);
  const editing = useEditing(list?.data ?? [], keyOf);

  const go = (change: Record<string, string | undefined>): void => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setLimit(PAGE);
    setSearch(next);
  };

  if (!list) {
    const problem = desk.error && !desk.isFetching ? answerProblems(desk.error, say) : null;
    if (!problem) return <Page.Loading />;
    return (
      <Page.Main>
        <Layouts.Header title={say('desk.name')} subtitle={problem.general ?? ''} />
        <Layouts.Content>
          <Flex gap={2}>
            <Button onClick={desk.refetch}>{say('settings.retry')}</Button>
            <Button variant="tertiary" onClick={() => setSearch({})}>
              {say('desk.day.today')}
            </Button>
          </Flex>
        </Layouts.Content>
      </Page.Main>
    );
  }

  const { meta } = list;
  const current = meta.locales.find(({ code }) => code === meta.locale);
  const mayPublish = current?.mayPublish === true;
  return (
    <Page.Main>
      <Page.Title>{say('desk.name')}</Page.Title>
      <Layouts.Header
        title={say('desk.name')}
        subtitle={dayTitle(meta, language, say)}
        primaryAction={
          <Flex gap={3} wrap="wrap">
            {meta.locales.length > 1 && (
              <SingleSelect
                aria-label={say('desk.locale')}
                value={meta.locale}
                onChange={(code: string | number) => go({ locale: String(code) })}
              >
                {meta.locales.map(({ code, name }) => (
                  <SingleSelectOption key={code} value={code}>
                    {name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            )}
            <DaySwitch day={meta.day} today={meta.today} onChange={(day) => go({ day })} />
          </Flex>
        }
      />
      <VisuallyHidden>
        <div role="status">{announcement}</div>
      </VisuallyHidden>
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {desk.isOffline && (
            <Box background="warning100" padding={3} hasRadius role="alert">
              <Typography>{say('desk.offline')}</Typography>
            </Box>
          )}
          {mayPublish && (
            <Composer
              key={`${meta.locale} ${meta.day}`}
              locale={meta.locale}
              timeZone={meta.timeZone}
              storageKey={draftKey(user, meta.locale, meta.day)}
              onPublished={(brief) => {
                arrived.own(brief.documentId);
                sayDone(brief, 'published');
                desk.refetch();
              }}
            />
          )}
          <Typography tag="h2" variant="beta">
            {say('desk.count', { count: meta.total })}
          </Typography>
          {list.data.length === 0 && (
            <Typography textColor="neutral600">{say('desk.empty')}</Typography>
          )}
          <BriefFeed
            briefs={editing.shown}
            total={meta.total}
            isBusy={desk.isFetching}
            newIds={arrived.ids}
            editingIds={editing.ids}
            mayPublish={mayPublish}
            timeZone={meta.timeZone}
            storageKeyOf={keyOf}
            fullEditorOf={({ documentId, locale }) =>
              `/content-manager/collection-types/${meta.contentType}/${documentId}?plugins[i18n][locale]=${locale}`
            }
            onEdit={(brief, isEditing) => (isEditing ? editing.begin : editing.end)(brief)}
            onOutdated={desk.refetch}
            onChanged={(brief, what) => {
              if (what === 'saved') editing.end(brief);
              sayDone(brief, what);
              desk.refetch();
            }}
          />
          {meta.total > list.data.length && (
            <Flex justifyContent="center">
              <Button
                variant="tertiary"
                loading={desk.isFetching}
                onClick={() => setLimit(limit + PAGE)}
              >
                {say('desk.earlier', { count: meta.total - list.data.length })}
              </Button>
            </Flex>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );

  function sayDone(
    brief: DeskBrief,
    what: 'published' | 'unpublished' | 'pinned' | 'unpinned' | 'saved'
  ): void {
    const clock = brief.timestamps.published?.local.slice(11, 16) ?? '';
    const date = brief.timestamps.published?.date ?? '';
    const isHere = brief.timestamps.published?.day === list?.meta.day;
    const done = say(`desk.done.${what}`, { title: brief.title, clock });
    announce(isHere ? done : `${done} ${say('desk.done.elsewhere', { date })}`);
  }
}
