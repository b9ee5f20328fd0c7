import { Button, Flex } from '@strapi/design-system';

import { useSay } from '../../translations/message';
import type { TimeChoice } from './time-choices';
import { offsetName } from './zone-label';

interface ChoiceButtonsProps {
  choices: TimeChoice[];
  timeZone: string;
  disabled: boolean;
  onChoose: (instant: string) => void;
}

/** The two times to choose from where clocks change; nothing where they do not. */
export function ChoiceButtons({ choices, timeZone, disabled, onChoose }: ChoiceButtonsProps) {
  const say = useSay();
  if (choices.length === 0) return null;
  return (
    <Flex role="group" aria-label={say('time.choices')} gap={2} wrap="wrap">
      {choices.map(({ which, local, instant, isChosen }) => (
        <Button
          key={which}
          type="button"
          size="S"
          variant={isChosen ? 'secondary' : 'tertiary'}
          aria-pressed={isChosen}
          disabled={disabled}
          onClick={() => onChoose(instant)}
        >
          {say(`time.choice.${which}`, {
            clock: local.slice(11, 16),
            offset: offsetName(Date.parse(local), timeZone),
          })}
        </Button>
      ))}
    </Flex>
  );
}
