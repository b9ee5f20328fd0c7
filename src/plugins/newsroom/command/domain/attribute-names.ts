import { attributeNameProblems, type AttributeNames } from '../../domain/attribute-names';
import type { Json } from './json';

/** What a configuration says that types call their attributes; nothing where that cannot be used. */
export function configuredNames(fields: Json | undefined): AttributeNames {
  const given = fields ?? {};
  return attributeNameProblems(given).length > 0 ? {} : (given as AttributeNames);
}
