import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { StoredAttribute, StoredOption } from "../../schema/products.ts";

/** What the market says of an attribute of a category. */
export type AttributeRule = Readonly<{
  code: string;
  isFilterable: boolean;
  choices: StoredOption["values"];
}>;
/** A product as search reads it. */
export type SearchSource = Readonly<{
  id: string;
  titleBn: string;
  titleEn: string;
  descriptionBn: string;
  descriptionEn: string;
  categories: readonly string[];
  shop: readonly string[];
  brand: string | null;
  attributes: readonly StoredAttribute[];
  options: readonly StoredOption[];
  rules: readonly AttributeRule[];
}>;

/** Takes notes away and says what they were about; nothing while another worker reads. */
export async function takeStale(tx: Tx, limit: number): Promise<string[]> {
  const mine = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('stale_search')) as mine`,
  );
  if (!mine.rows[0]?.mine) return [];
  const { rows } = await tx.execute<{ ids: string[] | null }>(sql`
    with taken as (
      delete from stale_search where id in (select id from stale_search order by id limit ${limit}) returning product_id)
    select array_agg(distinct product_id order by product_id) as ids from taken`);
  return rows[0]?.ids ?? [];
}

export async function readSources(tx: Tx, ids: readonly string[]): Promise<SearchSource[]> {
  const { rows } = await tx.execute<SearchSource>(sql`
    with told as materialized (
      select c.id, coalesce((select json_agg(json_build_object('code', a.code, 'isFilterable', a.is_filterable, 'choices', a.choices))
          from attributes_of(c.id) a), '[]') as rules
        from category c where c.id in (select category_id from product where id = any(${sql.param(ids)}::text[])))
    select p.id, p.title_bn as "titleBn", p.title_en as "titleEn", p.description_bn as "descriptionBn", p.description_en as "descriptionEn",
           p.brand, p.attributes, p.options, t.rules,
           array(select n from category c cross join lateral (values (c.name_bn), (c.name_en)) names(n) where c.id = any(p.category_path)) as categories,
           array[v.name_bn, v.name_en] as shop
      from product p join vendor v on v.id = p.vendor_id join told t on t.id = p.category_id where p.id = any(${sql.param(ids)}::text[]) order by p.id`);
  return rows;
}
