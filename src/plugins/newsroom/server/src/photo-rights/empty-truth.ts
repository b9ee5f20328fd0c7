import { isObject } from '../access/query-model';

/** SQL's three truths; `null` is "unknown". */
type Truth = boolean | null;

const FALSE: unknown[] = [false, 0, 'false', '0', 'f'];

/**
 * What filters say of a row that is not there, as a database judges a relation that leads nowhere:
 * every column is empty.
 */
export function emptyTruth(filters: unknown): Truth {
  if (Array.isArray(filters)) return all(filters.map(emptyTruth));
  if (!isObject(filters)) return null;
  return all(Object.entries(filters).map(([name, value]) => truthOf(name, value)));
}

function truthOf(name: string, value: unknown): Truth {
  if (name === '$and') return emptyTruth(value);
  if (name === '$or') return any(Array.isArray(value) ? value.map(emptyTruth) : []);
  if (name === '$not') return not(emptyTruth(value));
  return conditionTruth(value);
}

/** Of an attribute: operators, a bare value, or filters on what is behind it. */
function conditionTruth(value: unknown): Truth {
  if (value === null) return true;
  if (!isObject(value)) return null;
  return all(Object.entries(value).map(([operator, operand]) => operatorTruth(operator, operand)));
}

function operatorTruth(operator: string, operand: unknown): Truth {
  switch (operator) {
    case '$null':
      return !FALSE.includes(operand);
    case '$notNull':
      return FALSE.includes(operand);
    case '$eq':
    case '$eqi':
      return operand === null ? true : null;
    case '$ne':
    case '$nei':
      return operand === null ? false : null;
    case '$not':
      return not(conditionTruth(operand));
    default:
      return operator.startsWith('$') && !['$and', '$or'].includes(operator)
        ? null
        : truthOf(operator, operand);
  }
}

function all(truths: Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function any(truths: Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}

function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}
