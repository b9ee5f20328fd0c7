import { Box, Flex, Typography } from '@strapi/design-system';

import type { AuthorUses } from '../../../author-contract';
import { useSay } from '../translations/message';

interface KeepNameQuestionProps {
  name: string;
  uses: AuthorUses;
}

/** Says what happens to the byline, and which published stories it concerns. */
export function KeepNameQuestion({ name, uses: { total, stories } }: KeepNameQuestionProps) {
  const say = useSay();
  const more = total - stories.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography>{say('author.keep-name.question', { name })}</Typography>
      <Typography fontWeight="bold">{say('author.keep-name.uses', { count: total })}</Typography>
      {total > 0 && (
        <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
          {stories.map(({ title, locale, documentId }) => (
            <Typography tag="li" key={`${documentId} ${locale}`}>
              {locale === null ? title : `${title} (${locale})`}
            </Typography>
          ))}
        </Box>
      )}
      {more > 0 && <Typography>{say('author.keep-name.more', { count: more })}</Typography>}
    </Flex>
  );
}
