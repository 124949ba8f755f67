import type { TestSession } from "./market.ts";
import { anOrderToHangOn, dhaka, givenBack, settle, takenBy } from "./settling.ts";
import type { TestShop } from "./shop.ts";
import { statedOf, statementOf } from "./stated.ts";
import type { unsettledDesk } from "./unsettled.ts";

/** A payment that Upay's statement of that day names, and a refund of it that it does not. */
export async function silentRefund(shop: TestShop, desk: ReturnType<typeof unsettledDesk>, day: string) {
  const orderId = await anOrderToHangOn(shop);
  const at = dhaka(day, "10:00:00");
  const [paid] = await takenBy(shop, { orderId, wallet: "upay" }, [{ minor: 50_000n, at }]);
  if (!paid) throw new Error("one was taken");
  const trx = `UR${paid.trx.slice(-8)}`;
  const sentAt = dhaka(day, "12:00:00");
  const refundId = await givenBack(shop, { taken: paid, minor: 10_000n, at: sentAt, trx });
  const { statement } = await desk.state(day, orderId, [paid]);
  const id = await desk.missing(statement.id, "10000");
  const { feeBps, statedAs } = shop.node.payments.upay.capabilities;
  /** A later statement, which takes it. */
  const taken = (by: TestSession, later: string) => {
    const line = { ...paid, trx, minor: 10_000n, at: dhaka(later, "12:00:00") };
    const back = statedOf(line, { type: "Refund", original: paid.trx });
    return settle(shop, by, {
      ...{ source: "upay", day: later },
      file: statementOf([back], feeBps, statedAs ?? ""),
    });
  };
  return { orderId, paid, refundId, statement, id, taken };
}

/** Where the money of an order lies that a wallet took. */
export const booksOf = async ({ world }: TestShop, orderId: string): Promise<Record<string, string>> => {
  const { rows } = await world.owner.query<{ account: string; sum: string }>(
    `select l.account, sum(case l.side when 'D' then l.amount else -l.amount end)::text as sum from journal j join journal_line l on l.journal_id = j.id
      where l.account in ('A:BANK','A:GW:upay','X:SUSPENSE','E:GW_FEE') and j.order_id = $1 group by 1 having sum(case l.side when 'D' then l.amount else -l.amount end) <> 0`,
    [orderId],
  );
  return Object.fromEntries(rows.map(({ account, sum }) => [account, sum]));
};
/** What of this the books say beside these. */
export const since = (was: Record<string, string>, is: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .map((account) => [account, String(BigInt(is[account] ?? 0) - BigInt(was[account] ?? 0))] as const)
      .filter(([, minor]) => minor !== "0"),
  );
