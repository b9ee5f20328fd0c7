import { Button, Flex, VisuallyHidden } from '@strapi/design-system';
import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';

import { isDay } from '../../../../domain/newsroom-day';
import { useSay } from '../../translations/message';
import { dayTitle } from './day-title';
import { DeskDayContent } from './desk-day-content';
import { answerProblems } from './desk-problems';
import { DeskSwitches } from './desk-switches';
import { useDeskDay } from './use-desk-day';

/** Three screens; more come when they are asked for. */
const PAGE = 30;

/** The day's briefs, newest first, with a composer on top. Day and language are in the address. */
export function LiveDesk() {
  const say = useSay();
  const { locale: language } = useIntl();
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(PAGE);
  const [announcement, announce] = useState('');
  const user = useAuth('LiveDesk', (auth) => String(auth.user?.id ?? auth.user?.email ?? ''));
  const typed = search.get('day') ?? '';
  const day = isDay(typed) ? typed : undefined;
  const locale = search.get('locale') ?? undefined;
  const desk = useDeskDay({ day, locale, limit });
  const problem = desk.error && !desk.isFetching ? answerProblems(desk.error, say).general : null;
  if (!desk.latest && !problem) return <Page.Loading />;

  const meta = desk.latest?.meta;
  const asked = meta && { ...meta, day: day ?? meta.today, locale: locale ?? meta.locale };
  const go = (change: Record<string, string | undefined>): void => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setLimit(PAGE);
    setSearch(next);
  };

  return (
    <Page.Main>
      <Page.Title>{say('desk.name')}</Page.Title>
      <Layouts.Header
        title={say('desk.name')}
        subtitle={problem ?? (asked && dayTitle(asked, language, say))}
        primaryAction={asked && <DeskSwitches meta={asked} onChange={go} />}
      />
      <VisuallyHidden>
        <div role="status">{announcement}</div>
      </VisuallyHidden>
      <Layouts.Content>
        {desk.list && (
          <DeskDayContent
            list={desk.list}
            user={user}
            isFetching={desk.isFetching}
            isOffline={desk.isOffline}
            announce={announce}
            onRefetch={desk.refetch}
            onMore={() => setLimit(Math.min(limit + PAGE, desk.list?.meta.total ?? PAGE))}
          />
        )}
        {!desk.list && !problem && <Page.Loading />}
        {problem && !desk.list && (
          <Flex gap={2}>
            <Button onClick={desk.refetch}>{say('settings.retry')}</Button>
            <Button variant="tertiary" onClick={() => setSearch({})}>
              {say('desk.day.today')}
            </Button>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
