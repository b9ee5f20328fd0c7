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
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null);
  const secret = useRef<HTMLElement>(null);
  const copySecret = async (): Promise<void> => {
    const isCopied = await copy(endpoint.secret);
    // Browsers let a page copy over https only: then whoever reads this has to.
    if (!isCopied && secret.current) window.getSelection()?.selectAllChildren(secret.current);
    setOutcome(isCopied ? 'copied' : 'selected');
  };
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
          <Typography tag="code" variant="omega" ref={secret}>
            {endpoint.secret}
          </Typography>
        </Box>
        <Button variant="secondary" onClick={() => void copySecret()}>
          {say(outcome === 'copied' ? 'secret.copied' : 'secret.copy')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {say('secret.done')}
        </Button>
      </Flex>
      {outcome === 'selected' && (
        <Box paddingTop={3}>
          <Typography tag="p" textColor="neutral800">
            {say('secret.selected')}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
