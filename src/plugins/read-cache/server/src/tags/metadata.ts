/** The join table of a relation, as Strapi's metadata describes it. */
export interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
}

export interface AttributeMeta {
  relation?: string;
  target?: string;
  joinTable?: JoinTable;
}

export interface ModelMeta {
  attributes: Record<string, AttributeMeta>;
  columnToAttribute: Record<string, string>;
}
