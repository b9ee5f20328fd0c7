import { firstBoot } from '../first-boot/first-boot';
import { presenter } from '../presenters/batch';
import { preview } from '../preview/preview-address';
import { publications } from '../publications/keeper';

export const services = {
  presenter,
  publications,
  firstBoot,
  preview,
};
