import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useClipboard } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';

import type { EndpointWithSecret } from '../../api/outbox-types';
import { useSay } from '../../translations/message';

interface Props {
  endpoint: EndpointWithSecret;
  onDone: () => void;
}

/** Shows a secret the one time that it may be shown. */
export function SecretNotice({ endpoint, onDone }: Props) {
  const say = useSay();
  const { copy } = useClipboard();
  const [isCopied, setIsCopied] = useState(false);
  const copySecret = async (): Promise<void> => setIsCopied(await copy(endpoint.secret));
  const notice = useRef<HTMLDivElement>(null);
  // Wherever the page was scrolled to: this must not be missed.
  useEffect(() => notice.current?.focus(), []);
  return (
    <Box
      ref={notice}
      tabIndex={-1}
      role="status"
      background="success100"
      borderColor="success200"
      padding={5}
      marginBottom={5}
      hasRadius
    >
      <Typography tag="h2" variant="delta">
        {say('secret.title', { name: endpoint.name })}
      </Typography>
      <Typography tag="p" textColor="neutral800">
        {say('secret.body')}
      </Typography>
      <Flex gap={3} paddingTop={3} wrap="wrap">
        <Box background="neutral0" padding={3} hasRadius style={{ overflowWrap: 'anywhere' }}>
          <Typography tag="code" variant="omega">
            {endpoint.secret}
          </Typography>
        </Box>
        <Button variant="secondary" onClick={() => void copySecret()}>
          {say(isCopied ? 'secret.copied' : 'secret.copy')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {say('secret.done')}
        </Button>
      </Flex>
    </Box>
  );
}
