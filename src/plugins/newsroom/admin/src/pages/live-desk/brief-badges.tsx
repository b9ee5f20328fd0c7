import { Badge } from '@strapi/design-system';

import type { DeskBrief } from '../../../../desk-contract';
import type { MessageKey } from '../../translations/message';
import { useSay } from '../../translations/message';

type Colour = 'primary' | 'neutral' | 'warning' | 'success' | 'alternative';

/** What is special about a brief. The design system's own badge colours are too pale to read. */
export function BriefBadges({ brief, isNew }: { brief: DeskBrief; isNew: boolean }) {
  const say = useSay();
  const badges: Array<[boolean, Colour, MessageKey]> = [
    [isNew, 'primary', 'desk.badge.new'],
    [brief.state === 'draft', 'neutral', 'desk.badge.draft'],
    [brief.state === 'modified', 'warning', 'desk.badge.modified'],
    [brief.pinned, 'success', 'desk.badge.pinned'],
    [brief.keyEvent, 'alternative', 'desk.badge.key-event'],
  ];
  return badges
    .filter(([isShown]) => isShown)
    .map(([, colour, key]) => (
      <Badge key={key} backgroundColor={`${colour}100`} textColor={`${colour}700`}>
        {say(key)}
      </Badge>
    ));
}
