import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { worksFor } from "../vendors/own-shop.ts";
import { type ProductRow, productColumns, type VersionRow, versionColumn } from "./product.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type WaitingRow = Readonly<{
  id: string;
  title: Words;
  vendor: Words;
  category: Words;
  isNew: boolean;
  number: number;
  submittedAt: string;
}>;
const mostWaiting = 100;

/** What shops have sent in, the oldest first. */
export const listWaitingGoods = (db: Database, viewer: Viewer): Promise<WaitingRow[]> =>
  db.ask<WaitingRow>(
    viewer,
    sql`select v.id, v.content->'title' as title, json_build_object('bn', ve.name_bn, 'en', ve.name_en) as vendor,
        json_build_object('bn', c.name_bn, 'en', c.name_en) as category, p.state = 'draft' as "isNew", v.number, v.submitted_at as "submittedAt"
      from product_version v join product p on p.id = v.product_id join vendor ve on ve.id = v.vendor_id join category c on c.id = v.category_id
      where v.state = 'submitted' order by v.submitted_at, v.id limit ${mostWaiting}`,
  );

export type ReviewRow = Readonly<{ version: VersionRow; product: ProductRow; isOwn: boolean }>;

const reviewed = (
  versionId: string,
  by: string,
) => sql`select ${versionColumn} as version, to_json(one) as product,
    ${worksFor(by, sql`v.vendor_id`)} as "isOwn"
  from product_version v cross join lateral (select ${productColumns} from product p join vendor ve on ve.id = p.vendor_id
    join category c on c.id = v.category_id left join category up on up.id = c.parent_id where p.id = v.product_id) one
  where v.id = ${versionId} and v.submitted_at is not null`;

/** A version beside what is for sale. */
export async function findReview(
  db: Database,
  viewer: Viewer,
  { versionId, by }: Readonly<{ versionId: string; by: string }>,
): Promise<ReviewRow | null> {
  const [row] = await db.ask<ReviewRow>(viewer, reviewed(versionId, by));
  return row ?? null;
}

/** The same before it is decided, locked until the transaction ends. */
export async function lockReview(
  tx: Tx,
  { versionId, by }: Readonly<{ versionId: string; by: string }>,
): Promise<ReviewRow | null> {
  await tx.execute(sql`select from product_version where id = ${versionId} for update`);
  const { rows } = await tx.execute<ReviewRow>(reviewed(versionId, by));
  return rows[0] ?? null;
}

type Changes = Readonly<{ versionId: string; by: string; actor: string; reason: string }>;

/** Guarded: only what waits, and nothing of a shop that whoever asks works for. */
export async function askForChanges(tx: Tx, { versionId, by, actor, reason }: Changes): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update product_version set state = 'changes_requested', decided_at = now(), decided_by = ${by},
      moved_by = ${actor}, reason = ${reason} where id = ${versionId} and state = 'submitted' returning id`);
  return rows.length === 1;
}

type Publishing = Readonly<{ versionId: string; by: string; actor: string; live: unknown }>;

/** What was agreed to is for sale from here on, whole. Throws `goods.wrong_state`, `goods.incomplete` and `staff.own_shop`. */
export const publishVersion = async (tx: Tx, { versionId, by, actor, live }: Publishing): Promise<void> =>
  void (await tx.execute(
    sql`select publish_version(${versionId}, ${by}, ${actor}, ${JSON.stringify(live)}::jsonb)`,
  ));
