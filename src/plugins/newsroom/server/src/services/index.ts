import { firstBoot } from '../first-boot/first-boot';
import { presenter } from '../presenters/batch';
import { preview } from '../preview/preview-address';
import { publications } from '../publications/keeper';
import { storedReads } from '../stored-reads/stored-reads';
import { days } from './days';
import { kinds } from './kinds';

export const services = {
  days,
  kinds,
  presenter,
  publications,
  storedReads,
  firstBoot,
  preview,
};
