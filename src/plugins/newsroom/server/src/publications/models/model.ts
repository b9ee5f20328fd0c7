/** A table as Strapi's database layer knows it. */
export interface Model {
  uid: string;
  singularName: string;
  tableName: string;
  indexes: Array<{ name: string; type?: 'unique'; columns: string[] }>;
  attributes: Record<string, { type: string }>;
}
