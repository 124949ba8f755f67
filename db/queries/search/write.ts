import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

export type KeyedWord = Readonly<{
  norm: string;
  forms: readonly string[];
  k1: readonly string[];
  k2: readonly string[];
  sound: string;
  joined: boolean;
  fields: number;
}>;
export type WordPlaces = Pick<KeyedWord, "norm" | "fields" | "joined">;
export type SearchRow = Readonly<{
  id: string;
  titleWords: number;
  attributes: readonly string[];
  terms: readonly number[];
}>;
export type SearchAttribute = Readonly<{
  code: string;
  value: string;
  nameBn: string;
  nameEn: string;
  valueBn: string;
  valueEn: string;
}>;

/** The ids of words that are known with these keys; in which kinds of field they stand is added to what is known of them. */
export async function knownWords(
  tx: Tx,
  words: readonly WordPlaces[],
  keyVersion: number,
): Promise<Map<string, number>> {
  const given = JSON.stringify(words);
  await tx.execute(sql`
    update search_word w set fields = w.fields | t.fields, joined = w.joined and t.joined
      from jsonb_to_recordset(${given}::jsonb) t(norm text, fields smallint, joined boolean)
     where w.norm = t.norm and (w.fields, w.joined) is distinct from (w.fields | t.fields, w.joined and t.joined)`);
  const { rows } = await tx.execute<{ norm: string; id: number }>(sql`
    select w.norm, w.id from search_word w join jsonb_to_recordset(${given}::jsonb) t(norm text) on t.norm = w.norm where w.key_version = ${keyVersion}`);
  return new Map(rows.map(({ norm, id }) => [norm, id]));
}

/** Adds words, or gives them the keys of this version; their ids. */
export async function keyWords(
  tx: Tx,
  words: readonly KeyedWord[],
  keyVersion: number,
): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ norm: string; id: number }>(sql`
    insert into search_word as w (norm, key_version, forms, k1, k2, sound, joined, fields)
    select norm, ${keyVersion}, forms, k1, k2, sound, joined, fields
      from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) t(norm text, forms text[], k1 text[], k2 text[], sound text, joined boolean, fields smallint)
     order by norm
    on conflict (norm) do update set key_version = excluded.key_version, forms = excluded.forms, k1 = excluded.k1, k2 = excluded.k2,
      sound = excluded.sound, joined = w.joined and excluded.joined, fields = w.fields | excluded.fields
    returning norm, id`);
  return new Map(rows.map(({ norm, id }) => [norm, id]));
}

export const putAttributes = async (tx: Tx, attributes: readonly SearchAttribute[]): Promise<void> =>
  void (await tx.execute(sql`
    insert into search_attribute as a (code, value, name_bn, name_en, value_bn, value_en)
    select code, value, "nameBn", "nameEn", "valueBn", "valueEn" from jsonb_to_recordset(${JSON.stringify(attributes)}::jsonb)
      t(code text, value text, "nameBn" text, "nameEn" text, "valueBn" text, "valueEn" text)
    on conflict (code, value) do nothing`));

/** Everything else a product is filtered and ordered by is read beside its terms in the same statement. */
export const putProducts = async (tx: Tx, rows: readonly SearchRow[]): Promise<void> =>
  void (await tx.execute(sql`
    insert into search_product as s (product_id, vendor_id, category_id, category_path, district_id, division_id, min_price_minor, max_price_minor,
      published_at, shown, in_stock, attributes, title_words, terms)
    select c.product_id, c.vendor_id, c.category_id, c.category_path, v.district_id, g.parent_id, c.min_price_minor, c.max_price_minor,
           c.published_at, c.shown, c.bn::json->>'availability' <> 'sold_out', t.attributes, t."titleWords", t.terms
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) t(id text, attributes text[], "titleWords" smallint, terms integer[])
      join product_card c on c.product_id = t.id join vendor v on v.id = c.vendor_id join geo_unit g on g.id = v.district_id
    on conflict (product_id) do update set vendor_id = excluded.vendor_id, category_id = excluded.category_id, category_path = excluded.category_path,
      district_id = excluded.district_id, division_id = excluded.division_id, min_price_minor = excluded.min_price_minor,
      max_price_minor = excluded.max_price_minor, published_at = excluded.published_at, shown = excluded.shown, in_stock = excluded.in_stock,
      attributes = excluded.attributes, title_words = excluded.title_words, terms = excluded.terms
     where (s.vendor_id, s.category_path, s.district_id, s.min_price_minor, s.max_price_minor, s.published_at, s.shown, s.in_stock, s.attributes, s.title_words, s.terms)
       is distinct from (excluded.vendor_id, excluded.category_path, excluded.district_id, excluded.min_price_minor, excluded.max_price_minor,
         excluded.published_at, excluded.shown, excluded.in_stock, excluded.attributes, excluded.title_words, excluded.terms)`));
