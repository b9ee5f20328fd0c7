import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';

import { useSay } from '../../translations/message';
import { PickerCell } from './picker-cell';

interface ClockPanelProps {
  /** `17:25`, or `null` when there is no time yet. */
  picked: string | null;
  /** The newsroom's clock at this moment. */
  now: string;
  onPick: (clock: string) => void;
  onDone: () => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const MINUTES = Array.from({ length: 12 }, (_, step) => String(step * 5).padStart(2, '0'));
const ROW = 6;

/** The hours of a day and the minutes of an hour; picking minutes ends the choice. */
export function ClockPanel({ picked, now, onPick, onDone }: ClockPanelProps) {
  const say = useSay();
  const [hour, minute] = (picked ?? '').split(':');
  return (
    <Flex direction="column" alignItems="stretch" gap={3} padding={3}>
      <Cells
        label={say('clock.hours')}
        values={HOURS}
        picked={hour}
        current={now.slice(0, 2)}
        onPick={(value) => onPick(`${value}:${minute ?? '00'}`)}
      />
      <Cells
        label={say('clock.minutes')}
        values={MINUTES}
        picked={minute}
        onPick={(value) => {
          onPick(`${hour || now.slice(0, 2)}:${value}`);
          onDone();
        }}
      />
    </Flex>
  );
}

interface CellsProps {
  label: string;
  values: string[];
  picked: string | undefined;
  current?: string;
  onPick: (value: string) => void;
}

function Cells({ label, values, picked, current, onPick }: CellsProps) {
  const id = useId();
  const rows = Array.from({ length: values.length / ROW }, (_, row) =>
    values.slice(row * ROW, (row + 1) * ROW)
  );
  return (
    <Box role="group" aria-labelledby={id}>
      <Typography id={id} variant="sigma" textColor="neutral600">
        {label}
      </Typography>
      {rows.map((row) => (
        <Flex key={row[0]}>
          {row.map((value) => (
            <PickerCell
              key={value}
              $isCurrent={value === current}
              aria-pressed={value === picked}
              onClick={() => onPick(value)}
            >
              {value}
            </PickerCell>
          ))}
        </Flex>
      ))}
    </Box>
  );
}
