import type { Database, DbQuery, ModelMeta, QueryBuilder } from './database';
import type { OpenValue } from './open-value';
import { relationPlan } from './relation-plan';
import type { RowShape } from './row-shape';
import { Statement } from './statement';
import { Undoubled } from './undoubled';
import { Unsupported } from './unsupported';

/** One statement, how its rows are read, and what is populated below them. */
export interface PlanNode {
  statement: Statement;
  /** Asked in its place as long as it suits; `null` for what is not populated. */
  undoubled: Undoubled | null;
  meta: ModelMeta;
  /** Known once the statement has been run. */
  shape: RowShape | null;
  /** `null` where nothing was to be populated, which is not the same as an empty list. */
  populated: readonly PopulatedNode[] | null;
  /** Whether entries share what the same text of blocks was read as; see `SHARES_BLOCKS`. */
  sharesBlocks: boolean;
}

/**
 * A key of row queries by callers that change nothing in the blocks they get: those are frozen, and
 * the same text gives the same blocks each time. Strapi itself takes no notice of it.
 */
export const SHARES_BLOCKS = 'sharesBlocks';

export interface PopulatedNode extends PlanNode {
  name: string;
  ownerColumn: string;
  keyColumn: string;
  isOne: boolean;
  isShared: boolean;
}

export type FindAction = 'findMany' | 'findOne' | 'count';

/**
 * Lets Strapi build every statement of a query, once.
 * @param query `ANY_IDS` in it stand for a list of ids that is given when it is run
 * @param open values that are others each time it is run; their stands are in the query
 * @throws Unsupported when Strapi must run the query itself
 */
export function compileQuery(
  db: Database,
  uid: string,
  action: FindAction,
  query: DbQuery,
  open: readonly OpenValue[] = []
): PlanNode {
  const builder = db.entityManager.createQueryBuilder(uid);
  if (action === 'count') {
    const { _q, where, filters } = query;
    builder.init({ _q, where, filters }).count().first();
  } else {
    builder.init(query);
    if (action === 'findOne') builder.first();
  }
  return { ...compileNode(db, uid, builder, open), sharesBlocks: query[SHARES_BLOCKS] === true };
}

function compileNode(
  db: Database,
  uid: string,
  builder: QueryBuilder,
  open: readonly OpenValue[],
  ownerKey?: string
): PlanNode {
  // Working out the statement fills the builder's state in.
  const query = builder.getKnexQuery();
  const statement = new Statement(query, open);
  const undoubled = ownerKey === undefined ? null : Undoubled.of(query, ownerKey);
  const { populate } = builder.state;
  const meta = db.metadata.get(uid);
  const populated =
    populate &&
    Object.entries(populate).map(([name, value]): PopulatedNode => {
      const plan = relationPlan(db, { uid, builder }, name, value);
      const { ownerColumn, keyColumn, isOne, isShared } = plan;
      const node = compileNode(db, plan.target, plan.builder, [], keyColumn);
      if (open.some((opened) => node.statement.holds(opened))) {
        throw new Unsupported('an open value below its populate');
      }
      return { ...node, name, ownerColumn, keyColumn, isOne, isShared };
    });
  return { statement, undoubled, meta, shape: null, populated, sharesBlocks: false };
}
