import { type DifferenceDetail, DifferencePage, type clearingTargets } from "@haat/contract/difference";
import { expect } from "vitest";
import type { TestSession } from "./market.ts";
import { anOrderToHangOn, dhaka, settle, type Taken, takenBy } from "./settling.ts";
import type { TestShop } from "./shop.ts";
import { ask } from "./staff.ts";
import { statedOf, statementOf } from "./stated.ts";

type Target = (typeof clearingTargets)[number];

/** Two of finance at work on what Upay never settles. */
export function unsettledDesk(shop: TestShop, [one, other]: readonly [TestSession, TestSession]) {
  const { world } = shop;
  const at = (id: string) => `/v1/admin/differences/${id}`;
  const read = async (id: string): Promise<DifferenceDetail> =>
    (await ask<DifferenceDetail>(world, one, ["GET", at(id)])).body;
  const propose = (id: string, to: Target) =>
    ask(world, one, ["POST", `${at(id)}/clearing`], { to, reference: "Upay letter 9", note: "" });
  const agree = (who: TestSession, id: string) =>
    ask(world, who, ["POST", `${at(id)}/clearing/decisions`], { verdict: "agree" });
  const refuse = (who: TestSession, id: string) =>
    ask(world, who, ["POST", `${at(id)}/clearing/decisions`], { verdict: "refuse" });
  /** By both. */
  const clear = async (id: string, to: Target): Promise<void> => {
    expect(await propose(id, to)).toMatchObject({ status: 200 });
    expect(await agree(other, id)).toMatchObject({ status: 200 });
  };
  /** A statement of that day which names these, and what was paid on it. */
  const state = async (day: string, orderId: string, named: readonly Taken[] = []) => {
    const { feeBps, statedAs } = shop.node.payments.upay.capabilities;
    const paid = await takenBy(shop, { orderId, wallet: "upay" }, [
      { minor: 61_000n, at: dhaka(day, "11:00:00") },
    ]);
    const file = statementOf(
      [...named, ...paid].map((each) => statedOf(each)),
      feeBps,
      statedAs ?? "",
    );
    return settle(shop, one, { source: "upay", day, file });
  };
  /** Two paid, and the statement of that day names only the second. */
  const oneMissed = async (day: string) => {
    const orderId = await anOrderToHangOn(shop);
    const [missed] = await takenBy(shop, { orderId, wallet: "upay" }, [
      { minor: 50_000n, at: dhaka(day, "10:00:00") },
    ]);
    if (!missed) throw new Error("one was taken");
    return { missed, orderId, settled: () => state(day, orderId) };
  };
  const missing = async (statement: string, minor = "50000"): Promise<string> => {
    const path = `/v1/admin/differences?statement=${statement}&class=missing_theirs`;
    const { items } = DifferencePage.parse((await ask(world, one, ["GET", path])).body);
    return items.find(({ ours }) => ours?.minor === minor)?.id ?? "";
  };
  const lies = async (orderId: string): Promise<Record<string, string>> => {
    const { rows } = await world.owner.query<{ account: string; sum: string }>(
      `select l.account, sum(case l.side when 'D' then l.amount else -l.amount end)::text from journal j join journal_line l on l.journal_id = j.id
        where l.account in ('A:GW:upay','X:SUSPENSE','E:BAD_DEBT') and j.order_id = $1 group by 1 having sum(case l.side when 'D' then l.amount else -l.amount end) <> 0`,
      [orderId],
    );
    return Object.fromEntries(rows.map(({ account, sum }) => [account, sum]));
  };
  return { read, propose, agree, refuse, clear, state, oneMissed, missing, lies };
}
