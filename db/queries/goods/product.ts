import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import type { StoredAttribute, StoredOption, StoredSaying } from "../../schema/products.ts";
import type { Viewer } from "../../viewer.ts";
import { type AttributeRow, attributesColumn, categoryColumn, type CategoryRow } from "./categories.ts";

export type { StoredAttribute, StoredPicture };
type Words = Readonly<{ bn: string; en: string }>;
export type VariantRow = Readonly<{
  id: string;
  choice: Readonly<Record<string, string>>;
  label: Words;
  sku: string;
  priceMinor: string;
  compareAtMinor: string | null;
  weightGrams: number;
  available: number;
  isSold: boolean;
  pictures: readonly StoredPicture[];
}>;
export type VersionRow = Readonly<{
  id: string;
  number: number;
  state: "draft" | "submitted" | "changes_requested" | "approved" | "dropped";
  content: unknown;
  lacks: readonly string[];
  reason: string | null;
  changedAt: string;
  submittedAt: string | null;
}>;
export type ProductRow = Readonly<{
  id: string;
  vendorId: string;
  vendor: Words;
  slug: string;
  state: "draft" | "published" | "hidden" | "archived" | "dropped";
  title: Words;
  text: Words;
  stored: readonly StoredAttribute[];
  options: readonly StoredOption[];
  pictures: readonly StoredPicture[];
  brand: string | null;
  said: Readonly<{ bn: StoredSaying; en: StoredSaying }> | null;
  category: CategoryRow;
  attributes: readonly AttributeRow[];
  variants: readonly VariantRow[];
}>;
export type GoodsFile = ProductRow &
  Readonly<{
    version: VersionRow | null;
    moves: readonly Readonly<{ at: string; version: number | null; to: string; reason: string | null }>[];
  }>;

/** Of a product `p` of a category `c` below `up`, of a shop `ve`. */
export const productColumns: SQL = sql`p.id, p.vendor_id as "vendorId", json_build_object('bn', ve.name_bn, 'en', ve.name_en) as vendor, p.slug, p.state,
  json_build_object('bn', p.title_bn, 'en', p.title_en) as title, json_build_object('bn', p.description_bn, 'en', p.description_en) as text,
  p.attributes as stored, p.options, p.pictures, p.brand, p.said, ${categoryColumn} as category, ${attributesColumn} as attributes,
  coalesce((select json_agg(json_build_object('id', o.id, 'choice', o.choice, 'label', json_build_object('bn', o.label_bn, 'en', o.label_en), 'sku', o.sku,
      'priceMinor', o.price_minor::text, 'compareAtMinor', o.compare_at_minor::text, 'weightGrams', o.weight_grams, 'isSold', o.state = 'published', 'pictures', o.pictures,
      'available', k.on_hand - k.held - k.committed) order by o.position, o.id)
    from variant o join stock k on k.variant_id = o.id where o.product_id = p.id), '[]') as variants`;

/** Of a version `v`. */
export const versionColumn: SQL = sql`json_build_object('id', v.id, 'number', v.number, 'state', v.state, 'content', v.content,
  'lacks', version_lacks(v.category_id, v.content), 'reason', v.reason, 'changedAt', v.changed_at, 'submittedAt', v.submitted_at)`;

const file = (productId: string, vendorId: string): SQL => sql`select ${productColumns},
    (select ${versionColumn} from product_version v where v.product_id = p.id and v.state in ('draft', 'submitted', 'changes_requested')) as version,
    coalesce((select json_agg(json_build_object('at', m.at, 'version', w.number, 'to', m.to_state, 'reason', m.reason) order by m.id desc)
      from (select * from product_move m where m.product_id = p.id order by m.id desc limit 20) m left join product_version w on w.id = m.version_id), '[]') as moves
  from product p join vendor ve on ve.id = p.vendor_id join category c on c.id = p.category_id left join category up on up.id = c.parent_id
  where p.id = ${productId} and p.vendor_id = ${vendorId} and p.state <> 'dropped'`;

type Which = Readonly<{ productId: string; vendorId: string }>;

/** All that a shop knows of one of its products, and what waits beside it. */
export async function findGoods(
  db: Database,
  viewer: Viewer,
  { productId, vendorId }: Which,
): Promise<GoodsFile | null> {
  const [row] = await db.ask<GoodsFile>(viewer, file(productId, vendorId));
  return row ?? null;
}

/** The same before it is written, locked until the transaction ends. */
export async function lockGoods(tx: Tx, { productId, vendorId }: Which): Promise<GoodsFile | null> {
  await tx.execute(sql`select from product where id = ${productId} and vendor_id = ${vendorId} for update`);
  const { rows } = await tx.execute<GoodsFile>(file(productId, vendorId));
  return rows[0] ?? null;
}
