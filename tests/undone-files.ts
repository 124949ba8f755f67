import { settleStatements } from "@haat/api/jobs/settle-statements";
import { StatementReport } from "@haat/contract/settlement";
import { expect } from "vitest";
import { creditDesk } from "./bank-credits.ts";
import type { TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne, ask } from "./staff.ts";

/** What finance says of a file that was wrong; `one` is who reads. */
export function undoDesk(shop: TestShop, one: TestSession) {
  const { world } = shop;
  const read = async (id: string): Promise<StatementReport> =>
    StatementReport.parse((await ask(world, one, ["GET", `/v1/admin/statements/${id}`])).body);
  const propose = (who: TestSession, id: string) =>
    ask(world, who, ["POST", `/v1/admin/statements/${id}/undoing`], { reason: "the file of another day" });
  /** About what waits, or waited last. */
  const decide = async (who: TestSession, id: string, verdict: "agree" | "refuse") => {
    const proposal = (await read(id)).undos[0]?.id ?? "";
    return ask(world, who, ["POST", `/v1/admin/statements/${id}/undoing/decisions`], { proposal, verdict });
  };
  const work = async (): Promise<void> => {
    while ((await settleStatements(shop.jobs)) > 0);
  };
  return { read, propose, decide, work };
}

/** What files have moved as long as they stand: in the books, of what is settled, and of what differs. */
export async function standing({ world }: TestShop): Promise<unknown> {
  const { rows } = await world.owner.query(
    `select l.account as name, sum(case l.side when 'D' then l.amount else -l.amount end)::text as figure
        from journal j join journal_line l on l.journal_id = j.id where j.event_type in ('J2', 'J20') group by 1 having sum(case l.side when 'D' then l.amount else -l.amount end) <> 0
      union all select 'settled ' || l.class, count(*)::text from settled_capture c join statement_line l on (l.statement_id, l.line) = (c.statement_id, c.line) group by 1
      union all select 'settled back ' || r.refund_id, r.line::text from settled_refund r
      union all select 'difference ' || class || ' ' || state, count(*)::text from settlement_case where state <> 'undone' group by 1 order by 1`,
  );
  return rows;
}

/** A file is left standing while the bank is said to have paid it, and where another says so, then undone. */
export async function everyFile(shop: TestShop): Promise<void> {
  const one = await aFreshOne(shop.world, "finance", "admin");
  const other = await aFreshOne(shop.world, "finance", "admin");
  const { aDayOf, proposed, decideCredit } = creditDesk(shop, one);
  const { statement } = await aDayOf("2026-11-05", 60_000n);
  const { propose, decide, work, read } = undoDesk(shop, one);
  const paid = { amount: "600", day: "2026-11-06", reference: "EFT 88230" };
  const credit = await proposed(statement.id, paid);
  expect(await propose(one, statement.id)).toMatchObject({ status: 409, code: "statement.has_credit" });
  await decideCredit(other, credit, "note", "refuse");
  for (const verdict of ["refuse", "agree"] as const) {
    expect(await propose(one, statement.id)).toMatchObject({ status: 200 });
    expect(await decide(other, statement.id, verdict)).toMatchObject({ status: 200 });
  }
  await work();
  expect((await read(statement.id)).statement.state).toBe("undone");
}
