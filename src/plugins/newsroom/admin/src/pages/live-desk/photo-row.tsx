import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { DeskPhoto } from '../../../../desk-contract';
import { useSay } from '../../translations/message';

/** A photo on one line: its picture, name and credit. */
export function PhotoRow({ photo }: { photo: DeskPhoto }) {
  const say = useSay();
  if (photo.name === null) return <Typography ellipsis>{say('desk.photo.hidden')}</Typography>;
  return (
    <Flex gap={2} minWidth={0}>
      <Thumbnail photo={photo} size="3.2rem" />
      <Box minWidth={0}>
        <Typography tag="p" ellipsis>
          {photo.name}
        </Typography>
        <Typography
          tag="p"
          variant="pi"
          ellipsis
          textColor={photo.credit ? 'neutral600' : 'danger600'}
        >
          {photo.isExpired ? say('desk.photo.expired.short') : null}{' '}
          {photo.credit ?? say('desk.photo.uncredited')}
        </Typography>
      </Box>
    </Flex>
  );
}

/** The picture is beside its name or headline, so its own text would only be read twice. */
export function Thumbnail({ photo, size }: { photo: DeskPhoto; size: string }) {
  return (
    <Frame $size={size}>
      {photo.thumbnail && <img src={address(photo.thumbnail)} alt="" loading="lazy" />}
    </Frame>
  );
}

/** The admin may be served from elsewhere than the server that has the files. */
function address(thumbnail: string): string {
  const { strapi } = window as { strapi?: { backendURL?: string } };
  return thumbnail.startsWith('/') ? `${strapi?.backendURL ?? ''}${thumbnail}` : thumbnail;
}

const Frame = styled.div<{ $size: string }>`
  flex: none;
  width: calc(${({ $size }) => $size} * 1.5);
  height: ${({ $size }) => $size};
  overflow: hidden;
  border-radius: 0.4rem;
  background: ${({ theme }) => theme.colors.neutral150};
  img {
    width: 100%;
    height: 100%;
    object-fit: cover;
    display: block;
  }
`;
