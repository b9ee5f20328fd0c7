import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { EndpointWithSecret } from '../../api/outbox-types';
import { useSay } from '../../translations/message';

/** Shows a secret the one time that it may be shown. */
export function SecretNotice({ endpoint }: { endpoint: EndpointWithSecret }) {
  const say = useSay();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(endpoint.secret);
    setIsCopied(true);
  };
  return (
    <Box
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
        <Box background="neutral0" padding={3} hasRadius>
          <Typography tag="code" variant="omega">
            {endpoint.secret}
          </Typography>
        </Box>
        <Button variant="secondary" onClick={() => void copy()}>
          {say(isCopied ? 'secret.copied' : 'secret.copy')}
        </Button>
      </Flex>
    </Box>
  );
}
