import { authors } from './authors';
import { ninjs } from './ninjs';
import { podcast } from './podcast';
import { sitemaps } from './sitemaps';
import { stories } from './stories';

export const controllers = { stories, authors, podcast, sitemaps, ninjs };
