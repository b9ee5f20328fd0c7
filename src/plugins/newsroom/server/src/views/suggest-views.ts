import type { Core } from '@strapi/strapi';

import { hostName, kindName } from '../kinds/attribute-names';
import { settings } from '../settings';
import { componentViews } from './component-views';
import { authorView, photoView } from './source-views';
import { articleView, liveBriefView } from './story-views';
import { viewConfiguration } from './view-configuration';
import type { View } from './view';

/** A schema as the content manager looks at it; Strapi's types leave `config` out. */
interface ConfigurableSchema {
  uid: string;
  attributes: Record<string, unknown>;
  config?: object;
}

/**
 * Suggests how the content manager shows the newsroom's types. Strapi stores a suggestion when it
 * first meets a type, and never looks at it again: what an administrator arranges afterwards stays.
 * Only the pack's internal fields are hidden for good. To be called before Strapi's bootstrap.
 */
export function suggestViews(strapi: Core.Strapi): void {
  const { contentTypes } = settings(strapi);
  const schemas: Record<string, ConfigurableSchema | undefined> = {
    ...strapi.contentTypes,
    ...strapi.components,
  };
  const suggest = (schema: ConfigurableSchema | undefined, type: string, view: View): void => {
    // A project may have brought its own suggestion.
    if (!schema || schema.config) return;
    const names = {
      host: (name: string) => hostName(strapi, schema.uid, name),
      kind: (name: string) => kindName(strapi, schema.uid, name),
    };
    schema.config = viewConfiguration(type, view, Object.keys(schema.attributes), names);
  };
  suggest(schemas[contentTypes.article], 'article', articleView);
  suggest(schemas[contentTypes.liveBrief], 'live-brief', liveBriefView);
  suggest(schemas[contentTypes.author], 'author', authorView);
  suggest(schemas[contentTypes.photo], 'photo', photoView);
  for (const [name, view] of Object.entries(componentViews)) {
    suggest(schemas[`newsroom.${name}`], name, view);
  }
}
