import type { Core } from '@strapi/strapi';

/**
 * Asked whenever somebody wants to know whether this instance is ready for requests.
 * @returns `null` when all is well, else what is not, in a few words that anybody may read; a throw
 *   and no answer within some seconds mean the same
 */
export type Probe = () => string | null | Promise<string | null>;

/** The services that other plugins may call. */
export interface GuardServices {
  readiness: {
    /**
     * Adds to what `/_ready` asks.
     * @param name stands in the answer, such as `dispatcher`
     */
    addProbe(name: string, probe: Probe): void;
    /**
     * Calls the listener when the server begins to stop, while it still answers: what never ends by
     * itself, such as a stream of events, should end then and say when to come back.
     */
    onDraining(listener: () => void): void;
  };
}

/**
 * Typed access to the plugin's services; look them up when needed, never while registering.
 * @returns `null` in a project without the guard
 */
export function guard<Name extends keyof GuardServices>(
  strapi: Core.Strapi,
  name: Name
): GuardServices[Name] | null {
  const plugin = strapi.plugin('guard') as Core.Plugin | undefined;
  return plugin?.service<GuardServices[Name]>(name) ?? null;
}
