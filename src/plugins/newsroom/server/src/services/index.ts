import type { NewsroomServices } from '../../../contract';
import { documentKey, noteHeld } from '../documents/lock';
import { inTurn } from '../documents/turns';
import { firstBoot } from '../first-boot/first-boot';
import { publicRows } from '../photo-rights/public-rows';
import { presenter } from '../presenters/batch';
import { checkedRows } from '../presenters/checked-rows';
import { preview } from '../preview/preview-address';

const turns = (): NewsroomServices['turns'] => ({ inTurn });

const documentLock = (): NewsroomServices['documentLock'] => ({ key: documentKey, noteHeld });

export const services = {
  presenter,
  checkedRows,
  publicRows,
  turns,
  documentLock,
  firstBoot,
  preview,
};
