import { firstBoot } from './first-boot/first-boot';
import { presenter } from './presenters/batch';
import { preview } from './preview/preview-address';
import { publications } from './publications/keeper';
import { storedReads } from './stored-reads/stored-reads';
import { kinds } from './kinds/kinds-service';

export const services = {
  kinds,
  presenter,
  publications,
  storedReads,
  firstBoot,
  preview,
};
