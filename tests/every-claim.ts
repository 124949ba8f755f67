import { lapseClaims } from "@haat/api/jobs/lapse-claims";
import { expect } from "vitest";
import type { Placed } from "./buying.ts";
import { anAdvanceOrder, claim, openDesk } from "./claims.ts";
import type { TestShop } from "./shop.ts";
import { ask } from "./staff.ts";
import { due, openTrxidDesk } from "./trxid-desk.ts";
import { undoDesk } from "./undone-files.ts";

/** So many days ago it was claimed, or forgotten with its file; then the job comes by. */
export async function claimedDaysAgo(shop: TestShop, { order }: Placed, days: number): Promise<void> {
  const { owner } = shop.world;
  await owner.query(
    `begin; alter table payment_claim disable trigger payment_claim_moves;
     update payment_claim set made_at = now() - interval '${days} days' where order_id = '${order.id}' and state = 'waiting';
     alter table payment_claim enable trigger payment_claim_moves;
     alter table transition disable trigger user;
     update transition set at = now() - interval '${days} days' where machine = 'claim' and order_id = '${order.id}' and from_state is not null and to_state = 'waiting';
     alter table transition enable trigger user; commit`,
  );
  await lapseClaims(shop.jobs);
}

/** What buyers say they have sent is found in every way, rejected, released, forgotten with its file, and lapses. */
export async function everyClaim(shop: TestShop): Promise<void> {
  const { owner } = shop.world;
  const desk = await openTrxidDesk(shop);
  await openDesk(shop.world);
  let made = 0;
  const claimed = async (payer = "01712345678") => {
    const placed = await anAdvanceOrder(shop);
    const trx = `71EVERY${(made += 1)}`;
    expect(await claim(shop, placed, { trx, payer })).toMatchObject({ status: 200 });
    return { placed, trx, minor: due(placed) };
  };
  const stateOf = async ({ placed }: { placed: Placed }) => (await desk.standing(placed))?.state;
  const reject = async ({ placed }: { placed: Placed }) =>
    ask(shop.world, desk.one, ["POST", `/v1/admin/claims/${await desk.idOf(placed)}/rejection`], {
      reason: "not ours",
    });

  // Never named, or named as something else.
  const [used, elsewhere, early] = [await claimed(), await claimed(), await claimed()];
  const [thief, replaced, none] = [await claimed("01811111111"), await claimed(), await claimed()];
  await owner.query(
    "update payment_attempt set method = 'nagad', gateway_trx_id = $2 where id = (select id from payment_attempt where order_id = $1 limit 1)",
    [used.placed.order.id, used.trx],
  );
  await owner.query("update orders set placed_at = now() + interval '2 hours' where id = $1", [
    early.placed.order.id,
  ]);
  expect(await claim(shop, replaced.placed, { trx: "71OTHER2" })).toMatchObject({ status: 200 });
  expect(await reject(none)).toMatchObject({ status: 200 });
  await desk.stated(
    { trx: used.trx, minor: used.minor },
    { trx: thief.trx, minor: thief.minor, payer: "01712345678" },
    { trx: elsewhere.trx, minor: elsewhere.minor, merchant: "683000000009999" },
    { trx: early.trx, minor: early.minor },
  );
  for (const [one, state] of [
    ...([
      [used, "used"],
      [thief, "other_payer"],
      [elsewhere, "other_account"],
    ] as const),
    ...([[early, "too_early"]] as const),
  ])
    expect(await stateOf(one)).toBe(state);

  // Forgotten with its file, and found in another; released and rejected.
  const [exact, short] = [await claimed(), await claimed()];
  const [exactLate, shortLate] = [await claimed(), await claimed()];
  const lines = [
    { trx: exact.trx, minor: exact.minor },
    { trx: short.trx, minor: short.minor - 100n },
  ];
  await desk.stated(...lines);
  expect([await stateOf(exact), await stateOf(short)]).toEqual(["matched", "wrong_amount"]);
  const { rows } = await owner.query<{ id: string }>(
    "select statement_id as id from payment_claim where order_id = $1 and state = 'matched'",
    [exact.placed.order.id],
  );
  const { propose, decide, work } = undoDesk(shop, desk.one);
  const file = rows[0]?.id ?? "";
  expect(await propose(desk.one, file)).toMatchObject({ status: 200 });
  expect(await decide(desk.other, file, "agree")).toMatchObject({ status: 200 });
  await work();
  expect([await stateOf(exact), await stateOf(short)]).toEqual(["waiting", "waiting"]);
  for (const late of [exactLate, shortLate]) await claimedDaysAgo(shop, late.placed, 15);
  expect([await stateOf(exactLate), await stateOf(shortLate)]).toEqual(["lapsed", "lapsed"]);
  await desk.stated(
    { trx: exactLate.trx, minor: exactLate.minor },
    { trx: shortLate.trx, minor: shortLate.minor - 100n },
    ...lines,
  );
  for (const one of [exact, shortLate]) await desk.releasedBy(one.placed);
  for (const one of [exactLate, short]) expect(await reject(one)).toMatchObject({ status: 200 });
}
