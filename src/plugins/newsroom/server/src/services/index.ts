import { firstBoot } from '../first-boot/first-boot';
import { presenter } from '../presenters/batch';
import { checkedRows } from '../presenters/checked-rows';
import { preview } from '../preview/preview-address';

export const services = { presenter, checkedRows, firstBoot, preview };
