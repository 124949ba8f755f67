import type { MoneyProposalPage } from "@haat/contract/proposal";
import { newId } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cashInHand, receivedBy, undoneBy, waitingOf } from "../hand-ins.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";

let shop: TestShop;
let finance: TestSession;
beforeAll(async () => {
  shop = await openShop();
  finance = await aFreshOne(shop.world, "finance");
}, 300_000);
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(shop);
});

const receive = (by: TestSession, id: string) =>
  ask<{ isProposed?: boolean }>(shop.world, by, ["POST", `/v1/support/hand-ins/${id}/receive`]);
const bank = async (): Promise<bigint> => {
  const { rows } = await shop.world.owner.query<{ sum: string }>(
    "select coalesce(sum(balance), 0)::text as sum from account_balance where account = 'A:BANK'",
  );
  return BigInt(rows[0]?.sum ?? 0);
};
const stateOf = async (id: string) =>
  (await shop.world.owner.query("select state, received_no as no from hand_in where id = $1", [id])).rows[0];
const attemptOf = async (orderId: string) =>
  (
    await shop.world.owner.query<{ state: string }>(
      "select state from payment_attempt where order_id = $1 and method = 'cod'",
      [orderId],
    )
  ).rows[0]?.state;

test("one of support receives up to the limit of a day, in however many parts, and above it another agrees", async () => {
  const cash = await cashInHand(shop, 900_000n);
  const [small, more] = [await cash.declared(3_000), await cash.declared(2_500)];
  const [clerk, other] = [
    await aStaffSession(shop.world, "support_2"),
    await aStaffSession(shop.world, "support_2"),
  ];
  const [before, held] = [await bank(), BigInt(await cash.held())];
  expect((await receive(clerk, small)).body).toMatchObject({ isProposed: false });
  expect((await receive(clerk, more)).body).toMatchObject({ isProposed: true });
  expect([(await bank()) - before, await stateOf(more)]).toEqual([300_000n, { state: "declared", no: 0 }]);
  expect(await cash.shown(more)).toMatchObject({ state: "declared", waits: "receive" });
  expect((await receive(other, more)).body).toMatchObject({ isProposed: false });
  // Somebody else had a day of his own: what waited for a second person is done.
  const waiting = await waitingOf(shop.world, more);
  expect((await decideBy(shop.world, finance, ["support", waiting])).code).toBe("order.wrong_state");
  expect([(await bank()) - before, held - BigInt(await cash.held())]).toEqual([550_000n, 550_000n]);
});

test("two halves received at once are not both one person's", async () => {
  const cash = await cashInHand(shop, 900_000n);
  const halves = [await cash.declared(3_000), await cash.declared(3_000)];
  const clerk = await aStaffSession(shop.world, "support_2");
  const told = await Promise.all(halves.map((id) => receive(clerk, id)));
  expect(told.map(({ body }) => body.isProposed).toSorted()).toEqual([false, true]);
});

test("what is above the limit by itself moves nothing until another agrees, who sees why, and then once", async () => {
  const cash = await cashInHand(shop, 9_000_000n);
  const id = await cash.declared(90_000);
  const clerk = await aStaffSession(shop.world, "support_2");
  const before = await bank();
  expect((await receive(clerk, id)).body).toMatchObject({ isProposed: true });
  expect((await receive(clerk, id)).code).toBe("proposal.exists");
  expect((await bank()) - before).toBe(0n);
  const page = await ask<MoneyProposalPage>(shop.world, finance, ["GET", "/v1/support/proposals"]);
  const made = page.body.items.find(({ handIn }) => handIn?.id === id);
  expect(made).toMatchObject({
    ...{ kind: "hand_in.receive", order: null, amount: { minor: "9000000" } },
    handIn: { beyond: { sum: { minor: "9000000" }, limit: { minor: "500000" } } },
  });
  const decide = (by: TestSession) => decideBy(shop.world, by, ["support", made?.id ?? ""]);
  expect((await decide(clerk)).code).toBe("auth.forbidden");
  expect((await decide(finance)).code).toBe("");
  expect((await decide(finance)).code).toBe("proposal.wrong_state");
  expect([(await bank()) - before, (await stateOf(id))?.["state"]]).toEqual([9_000_000n, "received"]);
});

test("one of finance does not agree to his own, nor whoever works for the shop", async () => {
  const cash = await cashInHand(shop, 900_000n);
  const id = await cash.declared(9_000);
  expect((await receive(finance, id)).body).toMatchObject({ isProposed: true });
  const waiting = ["support", await waitingOf(shop.world, id)] as const;
  expect((await decideBy(shop.world, finance, waiting)).code).toBe("proposal.own_hand");
  const packer = await aFreshOne(shop.world, "finance");
  await shop.world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
    [cash.vendor.id, packer.userId],
  );
  expect((await decideBy(shop.world, packer, waiting)).code).toBe("staff.own_shop");
  expect((await decideBy(shop.world, await aFreshOne(shop.world, "finance"), waiting, "refuse")).code).toBe(
    "",
  );
  expect(await stateOf(id)).toEqual({ state: "declared", no: 0 });
});

test("what was received and had not come is undone by two: the shop holds it again, and may hand it in again", async () => {
  const cash = await cashInHand(shop, 400_000n);
  const [clerk, orderId] = [await aStaffSession(shop.world, "support_2"), cash.placed.order.id];
  const all = Number(await cash.held()) / 100;
  const id = await cash.declared(all);
  const [before, owed] = [await bank(), (await balances(shop, orderId))["A:COD"]];
  for (const no of [1, 2]) {
    expect((await receivedBy(shop.world, clerk, id)).code).toBe("");
    expect([await stateOf(id), await cash.held()]).toEqual([{ state: "received", no }, "0"]);
    expect([(await bank()) - before, await attemptOf(orderId)]).toEqual([BigInt(all * 100), "cod_remitted"]);
    expect(
      (await ask(shop.world, clerk, ["POST", `/v1/support/hand-ins/${id}/undo`], { reason: "nobody has it" }))
        .code,
    ).toBe("auth.forbidden");
    expect(await undoneBy(shop.world, id)).toBe("");
    expect([await stateOf(id), await cash.held()]).toEqual([{ state: "declared", no }, String(all * 100)]);
    expect([(await bank()) - before, await attemptOf(orderId)]).toEqual([0n, "cod_collected"]);
    expect((await balances(shop, orderId))["A:COD"]).toBe(owed);
    expect((await cash.shown(id))?.undoneAt).not.toBeNull();
  }
  expect(await undoneBy(shop.world, id)).toBe("order.wrong_state");
  const { rows } = await cash.statement();
  expect(rows.filter(({ event, reference }) => event === "J7" && reference.startsWith("slip "))).toHaveLength(
    4,
  );
});

const update = (id: string, set: string) =>
  shop.world.owner.query(`update hand_in set ${set} where id = $1`, [id]).then(
    () => "done",
    (fault: unknown) => (fault as { constraint?: string }).constraint,
  );

test("the books' own guards hold it, whatever asks", async () => {
  const cash = await cashInHand(shop, 900_000n);
  const [large, small] = [await cash.declared(6_000), await cash.declared(2_000)];
  const clerk = await aStaffSession(shop.world, "support_2");
  const by = `decided_by = 'support_2:${clerk.userId}', decided_at = now()`;
  expect(await update(large, `state = 'received', ${by}`)).toBe("hand_in_alone");
  expect(
    await update(large, `state = 'received', ${by}, proposal_id = (select id from proposal limit 1)`),
  ).toBe("hand_in_by_two");
  expect(await update(large, "amount_minor = 100")).toBe("hand_in_kept");
  // In whichever of his roles.
  await shop.world.owner.query(
    `insert into hand_in (id, vendor_id, amount_minor, reference, declared_by, state, received_no, decided_by, decided_at)
     values ($1, $2, 400000, $1, 'vendor:x', 'received', 1, $3, now())`,
    [newId("handIn", new Date()), cash.vendor.id, `finance:${clerk.userId}`],
  );
  expect((await receive(clerk, small)).body).toMatchObject({ isProposed: true });
  expect((await receivedBy(shop.world, await aStaffSession(shop.world, "support_2"), small)).code).toBe("");
  expect(await update(small, "state = 'declared'")).toBe("hand_in_undone_by_two");
  await shop.world.owner.query("delete from hand_in where declared_by = 'vendor:x'");
});
