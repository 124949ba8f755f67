import { accounts } from "@haat/core/ledger";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** Amounts are poisha as text. */
export type WriteOffRow = Readonly<{
  id: string;
  amountMinor: string;
  reason: string;
  state: "proposed" | "written_off" | "dropped";
  proposedBy: string;
  proposer: string;
  proposedAt: string;
  decider: string | null;
  decidedAt: string | null;
}>;
export type DebtRow = Readonly<{
  vendorId: string;
  name: Readonly<{ bn: string; en: string }>;
  owedMinor: string;
  /** When the debt last grew. */
  grewAt: string | null;
  writeOff: WriteOffRow | null;
}>;

const account = sql`(${accounts.vendorReceivable("")} || v.id)`;
const writeOff = sql`case when w.id is not null then json_build_object('id', w.id, 'amountMinor', w.amount_minor::text, 'reason', w.reason,
    'state', w.state, 'proposedBy', w.proposed_by, 'proposer', p.name, 'proposedAt', w.proposed_at, 'decider', d.name, 'decidedAt', w.decided_at) end`;
const columns = sql`v.id as "vendorId", json_build_object('bn', v.name_bn, 'en', v.name_en) as name,
    coalesce(b.balance, 0)::text as "owedMinor", ${writeOff} as "writeOff",
    (select max(j.created_at) from journal_line l join journal j on j.id = l.journal_id where l.account = ${account} and l.side = 'D') as "grewAt"`;
const people = sql`left join user_account p on p.id = w.proposed_by left join user_account d on d.id = w.decided_by`;

type Ask = Readonly<{ view: "owing" | "ended"; after: string | null; limit: number }>;

/** Who owes, with what is proposed of it; or what was decided, the newest first. `after`: the last id that was seen, of a vendor or a decision. */
export const listDebts = (books: Books, { view, after, limit }: Ask): Promise<DebtRow[]> =>
  books.ask(
    view === "owing"
      ? sql`select ${columns} from account_balance b join vendor v on b.account = ${account}
          left join debt_write_off w on w.vendor_id = v.id and w.state = 'proposed' ${people}
        where b.account like ${accounts.vendorReceivable("%")} and (b.balance > 0 or w.id is not null)
          ${after === null ? sql`` : sql`and v.id > ${after}`} order by v.id limit ${limit}`
      : sql`select ${columns} from debt_write_off w join vendor v on v.id = w.vendor_id left join account_balance b on b.account = ${account} ${people}
        where w.state <> 'proposed' ${after === null ? sql`` : sql`and w.id < ${after}`} order by w.id desc limit ${limit}`,
  );

/** By the vendor, with what is proposed; or by a decision. */
export async function findDebt(
  books: Books,
  of: Readonly<{ vendorId: string } | { writeOffId: string }>,
): Promise<DebtRow | null> {
  const which =
    "vendorId" in of
      ? sql`left join debt_write_off w on w.vendor_id = v.id and w.state = 'proposed'`
      : sql`join debt_write_off w on w.vendor_id = v.id and w.id = ${of.writeOffId}`;
  const where = "vendorId" in of ? sql`where v.id = ${of.vendorId}` : sql``;
  const [row] = await books.ask<DebtRow>(
    sql`select ${columns} from vendor v ${which} left join account_balance b on b.account = ${account} ${people} ${where}`,
  );
  return row ?? null;
}
