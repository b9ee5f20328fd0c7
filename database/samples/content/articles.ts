import { bridge } from './articles/bridge';
import { choir } from './articles/choir';
import { clock } from './articles/clock';
import { energy } from './articles/energy';
import { ferry } from './articles/ferry';
import { library } from './articles/library';
import { market } from './articles/market';
import { mosaic } from './articles/mosaic';
import { nightBuses } from './articles/night-buses';
import { rink } from './articles/rink';
import { tram } from './articles/tram';
import { wheat } from './articles/wheat';
import type { ArticleSample } from './types';

/** All stories, in the order in which the newsroom wrote them. */
export const articles: readonly ArticleSample[] = [
  ferry,
  library,
  energy,
  tram,
  choir,
  mosaic,
  bridge,
  market,
  rink,
  wheat,
  clock,
  nightBuses,
];
