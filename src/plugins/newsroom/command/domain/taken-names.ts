import type { Project, Schema } from './project';
import { schemaOf, type Template } from './template';

/**
 * Why schemas cannot be written: Strapi starts with no two types of one name, and two of one table would
 * share their rows.
 */
export function takenNames(
  { types, components }: Pick<Project, 'types' | 'components'>,
  written: readonly Template[]
): string[] {
  const schemas = written.filter(({ name }) => name.endsWith('.json'));
  return schemas.flatMap((template) => {
    const schema = schemaOf(template);
    const names = namesOf(schema);
    return [...types, ...components].flatMap((found) => {
      const clash = Object.entries(namesOf(found.schema)).find(
        ([key, name]) => name !== undefined && names[key] === name
      );
      if (!clash) return [];
      const advice = found.schema.info?.singularName
        ? ` To have the newsroom use it, say --use ${schema.info?.singularName}=${found.uid}; else rename it.`
        : ' Rename it.';
      return [
        `${found.file} has the ${clash[0]} "${clash[1]}" already, which the newsroom's ${schema.info?.displayName} would have.${advice}`,
      ];
    });
  });
}

function namesOf({ collectionName, info }: Schema): Record<string, string | undefined> {
  return { collectionName, singularName: info?.singularName, pluralName: info?.pluralName };
}
