import { KIND_NEEDS, type Need, type Needs } from '../../domain/kind-needs';
import { KINDS, schemaTemplate, type Template } from './template';

/** What the kinds need of each component, by its UID. */
export const COMPONENT_NEEDS: ReadonlyMap<string, Needs> = new Map(
  KINDS.flatMap((kind) => componentsIn(KIND_NEEDS[kind]))
);

function componentsIn(needs: Needs): Array<[string, Needs]> {
  return Object.values<Need>(needs).flatMap((need) =>
    need.type === 'component'
      ? [[need.component, need.needs] as [string, Needs], ...componentsIn(need.needs)]
      : []
  );
}

/** What is needed of the type or the component that a template is of. */
export function needsOf(templates: readonly Template[], name: string): Needs {
  const kind = KINDS.find((one) => schemaTemplate(templates, one).name === name);
  return kind ? KIND_NEEDS[kind] : (COMPONENT_NEEDS.get(componentUid(name)) ?? {});
}

/** @param name of a template, such as `components/newsroom/credit.json` */
export function componentUid(name: string): string {
  return name.replace(/^components\/(.*)\/(.*)\.json$/, '$1.$2');
}
