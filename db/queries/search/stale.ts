import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type Words = Readonly<{ bn: string; en: string }>;
/** A product as search reads it. */
export type SearchSource = Readonly<{
  id: string;
  titleBn: string;
  titleEn: string;
  descriptionBn: string;
  descriptionEn: string;
  categories: readonly string[];
  shop: readonly string[];
  attributes: readonly Readonly<{ name: Words; value: Words }>[];
  options: readonly Readonly<{
    code: string;
    name: Words;
    values: readonly Readonly<{ code: string; name: Words }>[];
  }>[];
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
    select p.id, p.title_bn as "titleBn", p.title_en as "titleEn", p.description_bn as "descriptionBn", p.description_en as "descriptionEn",
           p.attributes, p.options,
           array(select n from category c cross join lateral (values (c.name_bn), (c.name_en)) names(n) where c.id = any(p.category_path)) as categories,
           array[v.name_bn, v.name_en] as shop
      from product p join vendor v on v.id = p.vendor_id where p.id = any(${sql.param(ids)}::text[]) order by p.id`);
  return rows;
}
