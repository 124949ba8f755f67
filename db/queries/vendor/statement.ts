import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { VendorViewer } from "../../viewer.ts";
import { carriageOf, contestOf } from "./delivery.ts";

export type StatementRow = Readonly<{
  id: string;
  lineNo: number;
  at: string;
  event: string;
  reference: string;
  account: string;
  side: "D" | "C";
  amount: string;
}>;

/** Where a page ended: a journal may have several lines of the same vendor. */
export type StatementPlace = Readonly<{ journalId: string; lineNo: number }>;

/** The vendor's own lines of the ledger, newest first (rule L9: the statement is this query, and `ledger_check` asks by the same accounts). */
export function listStatement(
  db: Database,
  viewer: VendorViewer,
  { before, limit }: { before: StatementPlace | null; limit: number },
): Promise<StatementRow[]> {
  return db.ask<StatementRow>(
    viewer,
    sql`select l.journal_id::text as id, l.line_no as "lineNo", j.created_at as at, j.event_type as event,
        coalesce((select p.number from part_number p where p.id = split_part(j.event_key, ':', 1)), (select h.reference from hand_in h where h.id = split_part(j.event_key, ':', 1)), refund_part(j.event_key), returned_part(j.event_key), claimed_part(j.event_key), case when j.event_type = 'J7' and j.order_id is null and j.event_key like '%:set-off' then '' else j.event_key end) as reference,
        l.account, l.side, l.amount
      from journal_line l join journal j on j.id = l.journal_id
      where l.account = any(statement_accounts(${viewer.vendorId}))
        ${before ? sql`and (l.journal_id, -l.line_no) < (${before.journalId}::bigint, ${-before.lineNo}::int)` : sql``}
      order by l.journal_id desc, l.line_no limit ${limit}`,
  );
}

/** Debits less credits of each of the vendor's accounts, as kept beside the lines (rule L11). */
export async function vendorBalances(
  db: Database,
  viewer: VendorViewer,
): Promise<Readonly<Record<string, bigint>>> {
  const rows = await db.ask<{ account: string; balance: string }>(
    viewer,
    sql`select account, balance::text as balance from shop_balances()`,
  );
  return Object.fromEntries(
    rows.map(({ account, balance }) => [account.split(":").slice(0, 2).join(":"), BigInt(balance)]),
  );
}

/** Poisha of what is payable, and waits until its courier or wallet has paid the market. */
export async function shopUnreleased(db: Database, viewer: VendorViewer): Promise<bigint> {
  const [row] = await db.ask<{ minor: string }>(viewer, sql`select shop_unreleased()::text as minor`);
  return BigInt(row?.minor ?? 0);
}

export type OpenWindow = Readonly<{
  id: string;
  number: string;
  closesAt: string;
  goods: string;
  back: string;
  commissionBp: string;
  vatBp: string;
  /** Owed besides, where the shop carried it itself. */
  carriage: string;
  /** Its courier says otherwise: it becomes payable once that is settled. */
  contested: Readonly<{
    why: "statement" | "after_delivery" | "amount" | "came_back" | "unknown_word";
    since: string;
  }> | null;
}>;

/** Delivered parts whose return window is open: what will become payable, and when. */
export const openWindows = (books: Books, vendorId: string): Promise<OpenWindow[]> =>
  books.ask<OpenWindow>(
    sql`select s.id, o.number || '-' || s.seq as number, s.window_closes_at as "closesAt", s.goods_minor - s.taken_goods_minor as goods, s.back_goods_minor as back,
        s.commission_bp as "commissionBp", s.vat_bp as "vatBp", ${carriageOf(sql`s.id`)}::text as carriage, ${contestOf(sql`s.id`)} as contested
      from sub_order s join orders o on o.id = s.order_id
      where s.vendor_id = ${vendorId} and s.state = 'delivered' and s.window_closes_at is not null order by s.window_closes_at limit 500`,
  );
