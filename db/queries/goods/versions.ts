import { sql } from "drizzle-orm";
import { sourcesOf } from "@haat/core/states";
import { productMoves, type ProductState, versionMoves, type VersionState } from "@haat/core/goods-states";
import type { Tx } from "../../books.ts";

type Draft = Readonly<{
  id: string;
  vendorId: string;
  categoryId: string;
  slug: string;
  actor: string;
}>;

/** Nothing of it is shown to anybody; false: there is no such category. */
export async function insertProduct(tx: Tx, draft: Draft): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    insert into product (id, vendor_id, category_id, slug, title_bn, title_en, description_bn, description_en, attributes, options, pictures, state,
      search_text, category_path, moved_by)
    select ${draft.id}, ${draft.vendorId}, c.id, ${draft.slug}, '', '', '', '', '[]', '[]', '[]', 'draft', '',
      c.path_ids, ${draft.actor} from category c where c.id = ${draft.categoryId} returning id`);
  return rows.length === 1;
}

type NewVersion = Readonly<{
  id: string;
  productId: string;
  vendorId: string;
  categoryId: string;
  content: unknown;
  actor: string;
}>;

/** The next one of a product, which has none that waits. */
export const insertVersion = async (tx: Tx, version: NewVersion): Promise<void> =>
  void (await tx.execute(sql`
    insert into product_version (id, product_id, vendor_id, category_id, number, state, content, moved_by)
    select ${version.id}, ${version.productId}, ${version.vendorId}, ${version.categoryId},
      coalesce(max(number), 0) + 1, 'draft', ${JSON.stringify(version.content)}::jsonb, ${version.actor}
      from product_version where product_id = ${version.productId}`));

/** False: it is not being written any more. */
export async function writeVersion(
  tx: Tx,
  { id, content }: Readonly<{ id: string; content: unknown }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update product_version set content = ${JSON.stringify(content)}::jsonb, changed_at = now()
    where id = ${id} and state in ('draft', 'changes_requested') returning id`);
  return rows.length === 1;
}

type VersionMove = Readonly<{ productId: string; vendorId: string; to: VersionState; actor: string }>;

const listed = (states: readonly string[]) =>
  sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  );

/** Moves what waits beside a product; false: nothing was in a state from which that is legal. */
export async function moveVersion(tx: Tx, { productId, vendorId, to, actor }: VersionMove): Promise<boolean> {
  const { rows } = await tx.execute(sql`update product_version set state = ${to}, moved_by = ${actor},
      submitted_at = case when ${to === "submitted"} then now() else submitted_at end
    where product_id = ${productId} and vendor_id = ${vendorId} and state in (${listed(sourcesOf(versionMoves, to))}) returning id`);
  return rows.length === 1;
}

type ProductMove = Readonly<{
  productId: string;
  vendorId: string;
  from: ProductState;
  to: ProductState;
  actor: string;
}>;

/** False: it was not as it was thought to be. */
export async function moveProduct(
  tx: Tx,
  { productId, vendorId, from, to, actor }: ProductMove,
): Promise<boolean> {
  if (!productMoves[from]?.includes(to)) return false;
  const { rows } = await tx.execute(sql`update product set state = ${to}, moved_by = ${actor}
    where id = ${productId} and vendor_id = ${vendorId} and state = ${from} returning id`);
  return rows.length === 1;
}

type Price = Readonly<{
  variantId: string;
  vendorId: string;
  priceMinor: bigint;
  compareAtMinor: bigint | null;
}>;
export type OldPrice = Readonly<{ productId: string; price: string; compareAt: string | null }>;

/** For the next order; what stands in an order keeps the price it was ordered at. What it was before. */
export async function changePrice(
  tx: Tx,
  { variantId, vendorId, priceMinor, compareAtMinor }: Price,
): Promise<OldPrice | null> {
  const { rows } = await tx.execute<{ was: OldPrice | null }>(
    sql`select change_price(${variantId}, ${vendorId}, ${priceMinor}, ${compareAtMinor}) as was`,
  );
  return rows[0]?.was ?? null;
}

type Skus = Readonly<{ productId: string; vendorId: string; skus: readonly string[] }>;

/** Whether other goods of the shop have one of these codes. */
export async function isSkuTaken(tx: Tx, { productId, vendorId, skus }: Skus): Promise<boolean> {
  if (skus.length === 0) return false;
  const { rows } =
    await tx.execute(sql`select from variant where vendor_id = ${vendorId} and product_id <> ${productId}
    and sku in (${listed(skus)}) limit 1`);
  return rows.length > 0;
}
