import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useSay } from '../translations/message';
import type { Count } from './counted';

interface Props {
  title: string;
  counts: Count[];
}

/** Counters of one kind, under their title. */
export function CountTable({ title, counts }: Props) {
  const say = useSay();
  const intl = useIntl();
  return (
    <Box>
      <Box paddingBottom={3}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
      </Box>
      {counts.length === 0 ? (
        <Typography textColor="neutral600">{say('none')}</Typography>
      ) : (
        <Table colCount={2} rowCount={counts.length + 1} aria-label={title}>
          <Thead>
            <Tr>
              <Th>
                <Typography variant="sigma">{say('column.what')}</Typography>
              </Th>
              <Th>
                <Typography variant="sigma">{say('column.count')}</Typography>
              </Th>
            </Tr>
          </Thead>
          <Tbody>
            {counts.map(({ key, count }) => (
              <Tr key={key}>
                <Td>
                  <Typography>{say(key)}</Typography>
                </Td>
                <Td>
                  <Typography>{intl.formatNumber(count)}</Typography>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Box>
  );
}
