import type { Core } from '@strapi/strapi';

/** The plugin's configuration, as `config/plugins.ts` may set it. */
export interface FeedsSettings {
  /** The publication's name, exactly as it is on its pages; `''` is the host of the public address. */
  title: string;
  /** What it is about; `''` is the title. */
  description: string;
  /** A line about rights for every feed; `''` for none. */
  copyright: string;
  /** Most stories of a feed. */
  items: number;
  /** Addresses of WebSub hubs that tell of the feeds. */
  hubs: string[];
  podcast: {
    /** Address of a square cover; directories demand one. */
    image: string;
    /** One of Apple's categories. */
    category: string;
    /** Of whoever answers for it; directories write there. */
    email: string;
  };
}

/** The live configuration. */
export function settings(strapi: Core.Strapi): FeedsSettings {
  return strapi.config.get<FeedsSettings>('plugin::feeds');
}
