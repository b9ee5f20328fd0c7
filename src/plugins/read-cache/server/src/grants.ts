import { GrantKeeper } from '../../../../common/grants/grant-keeper';

/** Who may see and empty the cache. */
export const grants = new GrantKeeper('read-cache');
