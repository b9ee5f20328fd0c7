import { firstBoot } from './first-boot/first-boot';
import { presenter } from './presenters/batch';
import { preview } from './preview/preview-address';
import { publications } from './publications/keeper';
import { storedReads } from './stored-reads/stored-reads';
import { days } from './lists/days-service';
import { kinds } from './kinds/kinds-service';

export const services = {
  days,
  kinds,
  presenter,
  publications,
  storedReads,
  firstBoot,
  preview,
};
