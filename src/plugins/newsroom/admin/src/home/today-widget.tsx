import { Button, Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';

import { useSay } from '../translations/message';
import { useNewsroomTodayQuery } from './today-api';
import { TodayContent } from './today-content';

const POLL_MS = 30_000;

/** Today's publishing on the home page, by the newsroom's clock. */
export function TodayWidget() {
  const say = useSay();
  const { data, isError, isLoading, refetch } = useNewsroomTodayQuery(undefined, {
    pollingInterval: POLL_MS,
  });
  if (data) return <TodayContent today={data} />;
  if (isLoading) return <Widget.Loading />;
  if (!isError) return null;
  return (
    <Flex direction="column" gap={4} height="100%" justifyContent="center">
      <Widget.Error>{say('home.error')}</Widget.Error>
      <Button variant="tertiary" onClick={() => void refetch()}>
        {say('home.retry')}
      </Button>
    </Flex>
  );
}
