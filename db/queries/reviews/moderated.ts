import type { ReviewState } from "@haat/core/reviews";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksFor } from "../vendors/own-shop.ts";

/** What people say of goods, ask about them, or write to each other: looked at, reported and hidden in one way. */
export type Moderated = "review" | "question" | "message";

const tables: Readonly<Record<Moderated, SQL>> = {
  ...{ review: sql`review`, question: sql`question`, message: sql`conversation_message` },
};
const columns: Readonly<Record<Moderated, SQL>> = {
  ...{ review: sql`review_id`, question: sql`question_id`, message: sql`message_id` },
};

/** Of the row `r` of one kind: what is said against it and was not decided. */
export const reportsOf = (kind: Moderated): SQL =>
  sql`(select coalesce(json_agg(json_build_object('reason', w.reason, 'words', w.words, 'byShop', w.by_shop, 'at', w.made_at) order by w.made_at, w.id), '[]')
    from review_report w where w.${columns[kind]} = r.id and w.closed_at is null)`;

/** What waits to be looked at or was reported, the oldest first. */
export const openFirst = (kind: Moderated): SQL =>
  sql`r.id in (select id from ${tables[kind]} where state = 'waiting' union select ${columns[kind]} from review_report where closed_at is null)
    order by r.made_at, r.id`;
export const hiddenLast: SQL = sql`r.state = 'hidden' order by r.decided_at desc, r.id desc`;

type Decision = Readonly<{
  kind: Moderated;
  id: string;
  from: ReviewState;
  to: ReviewState;
  reason: string | null;
  by: string;
}>;

/** Closes what was reported of it as well. False: it is not as it was. */
export async function decide(tx: Tx, { kind, id, from, to, reason, by }: Decision): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update ${tables[kind]} set state = ${to}, reason = ${reason}, decided_by = ${by}, decided_at = now()
    where id = ${id} and state = ${from} and not ${worksFor(by, sql`vendor_id`)} returning id`);
  await tx.execute(
    sql`update review_report set closed_at = now() where ${columns[kind]} = ${id} and closed_at is null`,
  );
  return rows.length === 1;
}

/** Of the row `r`: what everybody reads, or stands at the shop's own goods; of messages, what the other side wrote to this one. */
function mayReport({ kind, by, vendorId }: Report): SQL {
  if (kind === "message" && vendorId === null)
    return sql`and r.side = 'shop' and exists (select from conversation c where c.id = r.conversation_id and c.buyer_id = ${by})`;
  if (vendorId === null) return sql``;
  return kind === "message"
    ? sql`and r.side = 'buyer' and r.vendor_id = ${vendorId}`
    : sql`and r.vendor_id = ${vendorId}`;
}

type Report = Readonly<{
  kind: Moderated;
  id: string;
  by: string;
  /** The shop for which it is said; what stands at its own goods only. */
  vendorId: string | null;
  reason: string;
  words: string;
  mostADay: number;
}>;
export type Reported = "kept" | "too_many" | "not_found";

/** Once of each until it is decided. */
export async function keepReport(tx: Tx, report: Report): Promise<Reported> {
  const { kind, id, by, vendorId, reason, words, mostADay } = report;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`report:${by}`}, 0))`);
  const { rows } = await tx.execute<{ isShown: boolean; isMany: boolean }>(sql`select
    exists (select from ${tables[kind]} r where r.id = ${id} and r.state = 'shown' ${mayReport(report)}) as "isShown",
    (select count(*) >= ${mostADay} from review_report w where w.by_user = ${by} and w.made_at > now() - interval '1 day') as "isMany"`);
  if (!rows[0]?.isShown) return "not_found";
  if (rows[0].isMany) return "too_many";
  await tx.execute(sql`insert into review_report (${columns[kind]}, by_user, by_shop, reason, words)
    values (${id}, ${by}, ${vendorId !== null}, ${reason}, ${words}) on conflict do nothing`);
  return "kept";
}
