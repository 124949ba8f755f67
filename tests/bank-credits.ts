import { watchSuspense } from "@haat/api/jobs/watch-suspense";
import { DifferencePage } from "@haat/contract/difference";
import { SettledDayList } from "@haat/contract/settled-day";
import { StatementReport } from "@haat/contract/settlement";
import { expect } from "vitest";
import type { TestSession } from "./market.ts";
import { anOrderToHangOn, dhaka, settle, takenBy } from "./settling.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne, ask } from "./staff.ts";
import { statedOf, statementOf } from "./stated.ts";

type Credit = Readonly<{ amount: string; day: string; reference: string }>;

/** As somebody types it; of no negative amount. */
export const inTaka = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;

/** What finance says of the bank; `one` is who says it. */
export function creditDesk(shop: TestShop, one: TestSession) {
  const { world } = shop;
  const proposed = async (statement: string, credit: Credit): Promise<string> => {
    const path = `/v1/admin/statements/${statement}/bank-credit`;
    const told = await ask(world, one, ["POST", path], credit);
    expect([told.status, told.code]).toEqual([200, ""]);
    return StatementReport.parse(told.body).credits[0]?.id ?? "";
  };
  const decideCredit = (who: TestSession, id: string, about: "note" | "undo", verdict = "agree") =>
    ask(world, who, ["POST", `/v1/admin/bank-credits/${id}/decisions`], { about, verdict });
  const undo = (by: TestSession, id: string) =>
    ask(world, by, ["POST", `/v1/admin/bank-credits/${id}/undoing`], { reason: "another statement's" });
  const differencesOf = async (statement: string) =>
    DifferencePage.parse(
      (await ask(world, one, ["GET", `/v1/admin/differences?statement=${statement}`])).body,
    ).items;
  const callItAFee = (difference: string) =>
    ask(world, one, ["POST", `/v1/admin/differences/${difference}/clearing`], {
      ...{ to: "gateway_fee", reference: "Upay letter 77", note: "" },
    });
  /** In the order in which it went through them. */
  const statesOf = async (id: string): Promise<string[]> => {
    const { rows } = await world.owner.query<{ to_state: string }>(
      "select to_state from transition where machine = 'bank_credit' and subject_id = $1 order by id",
      [id],
    );
    return rows.map(({ to_state }) => to_state);
  };
  const balances = async () =>
    (await world.owner.query("select account, balance::text from account_balance order by 1")).rows;
  /** On which one buyer paid by Upay, and its statement says so. */
  const aDayOf = async (day: string, minor: bigint) => {
    const orderId = await anOrderToHangOn(shop);
    const wish = { minor, at: dhaka(day, "10:00:00") };
    const [taken] = await takenBy(shop, { orderId, wallet: "upay" }, [wish]);
    if (!taken) throw new Error("one was taken");
    const file = statementOf([statedOf(taken)], shop.node.payments.upay.capabilities.feeBps);
    return settle(shop, one, { source: "upay", file, day });
  };
  const agree = (who: TestSession, difference: string) =>
    ask(world, who, ["POST", `/v1/admin/differences/${difference}/clearing/decisions`], { verdict: "agree" });
  const dayOf = async (day: string) => {
    const { body } = await ask(world, one, ["GET", "/v1/admin/settled-days?source=upay&to=2026-11-12"]);
    return SettledDayList.parse(body).items.find((each) => each.day === day);
  };
  const close = (day: string) => ask(world, one, ["POST", "/v1/admin/settled-days"], { source: "upay", day });
  const alarms = async (): Promise<string[]> => {
    await watchSuspense(shop.jobs);
    return world.faults.splice(0).map(String);
  };
  /** What rings once a difference has lain there for so many business days. */
  const alarmsAfter = async (difference: string, days: number): Promise<string[]> => {
    await world.owner.query(
      `update settlement_case set made_at = (select max(at) from generate_series(now() - interval '20 days', now(), interval '1 hour') at
         where business_days_since(at) = $2) where id = $1`,
      [difference, days],
    );
    return alarms();
  };
  /** What rings so many hours after it last did. */
  const alarmsLater = async (hours: number): Promise<string[]> => {
    await world.owner.query("update alarm set rung_at = now() - make_interval(hours => $1)", [hours]);
    return alarms();
  };
  /** Of finance too, and the order is his own. */
  const aBuyerOf = async (orderId: string): Promise<TestSession> => {
    const buyer = await aFreshOne(world, "finance", "admin");
    await world.owner.query("update orders set buyer_id = $2 where id = $1", [orderId, buyer.userId]);
    return buyer;
  };
  return {
    aDayOf,
    aBuyerOf,
    agree,
    close,
    dayOf,
    alarmsAfter,
    alarmsLater,
    callItAFee,
    proposed,
    decideCredit,
    undo,
    differencesOf,
    statesOf,
    balances,
  };
}

/** One credit is refused; another is agreed to, left standing and undone. */
export async function everyCredit(shop: TestShop): Promise<void> {
  const one = await aFreshOne(shop.world, "finance", "admin");
  const other = await aFreshOne(shop.world, "finance", "admin");
  const { aDayOf, proposed, decideCredit, undo } = creditDesk(shop, one);
  const { statement, stated } = await aDayOf("2026-11-06", 80_000n);
  const amount = inTaka(BigInt(stated.net.minor));
  const told = (reference: string) => proposed(statement.id, { amount, day: "2026-11-07", reference });
  expect(await decideCredit(other, await told("EFT 1"), "note", "refuse")).toMatchObject({ status: 200 });
  const id = await told("EFT 2");
  expect(await decideCredit(other, id, "note")).toMatchObject({ status: 200 });
  for (const verdict of ["refuse", "agree"]) {
    expect(await undo(one, id)).toMatchObject({ status: 200 });
    expect(await decideCredit(other, id, "undo", verdict)).toMatchObject({ status: 200 });
  }
}
