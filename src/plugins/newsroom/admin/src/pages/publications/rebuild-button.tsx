import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import { useSay } from '../../translations/message';
import { useRebuildPublicationsMutation } from './publications-api';

/** Has all made anew. It takes nothing away, so it does not ask twice. */
export function RebuildButton({ isRunning }: { isRunning: boolean }) {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const [rebuild, { isLoading }] = useRebuildPublicationsMutation();
  const begin = async (): Promise<void> => {
    const result = await rebuild();
    if (!('error' in result)) return;
    const { message: reason = '' } = result.error as { message?: string };
    toggleNotification({
      type: 'warning',
      message: say('publications.rebuild.refused', { reason }),
    });
  };
  return (
    <Button
      startIcon={<ArrowClockwise />}
      loading={isLoading || isRunning}
      onClick={() => void begin()}
    >
      {say('publications.rebuild')}
    </Button>
  );
}
