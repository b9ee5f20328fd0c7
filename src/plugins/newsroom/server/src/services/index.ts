import { firstBoot } from '../first-boot/first-boot';
import { presenter } from '../presenters/batch';

export const services = { presenter, firstBoot };
