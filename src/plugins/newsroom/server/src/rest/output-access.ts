import type { Core } from '@strapi/strapi';

/** Who asks, as Strapi's authentication puts it into the request's state. */
export interface Auth {
  strategy?: { name?: string };
  credentials?: unknown;
  ability?: unknown;
}

type Decisions = Map<string, boolean>;

const ofAbilities = new WeakMap<object, Decisions>();

/** Which types a reader may find, in Strapi's own judgement. */
export class OutputAccess {
  private readonly decisions: Decisions;
  private readonly open = new Set<string>();

  constructor(private readonly auth: Auth) {
    this.decisions = decisionsOf(auth);
  }

  /** What is not decided yet counts as allowed until `decide`. */
  mayFind(uid: string): boolean {
    const decision = this.decisions.get(uid);
    if (decision === undefined) this.open.add(uid);
    return decision ?? true;
  }

  /** @returns whether nothing was open */
  async decide(strapi: Core.Strapi): Promise<boolean> {
    if (this.open.size === 0) return true;
    for (const uid of this.open) {
      this.decisions.set(uid, await isAllowed(strapi, this.auth, uid));
    }
    this.open.clear();
    return false;
  }
}

async function isAllowed(strapi: Core.Strapi, auth: Auth, uid: string): Promise<boolean> {
  try {
    await strapi.get('auth').verify(auth, { scope: [`${uid}.find`] });
    return true;
  } catch {
    return false;
  }
}

/** What the anonymous public may find follows from its ability alone, which is never changed. */
function decisionsOf({ strategy, credentials, ability }: Auth): Decisions {
  const isPublic = strategy?.name === 'users-permissions' && !credentials;
  if (!isPublic || typeof ability !== 'object' || ability === null) return new Map();
  const known = ofAbilities.get(ability) ?? new Map<string, boolean>();
  ofAbilities.set(ability, known);
  return known;
}
