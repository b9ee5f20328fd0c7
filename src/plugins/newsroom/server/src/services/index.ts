import { firstBoot } from '../first-boot/first-boot';
import { presenter } from '../presenters/batch';
import { preview } from '../preview/preview-address';

export const services = { presenter, firstBoot, preview };
