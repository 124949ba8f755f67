import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, type Placed, readOrder } from "../buying.ts";
import { aPhone, chattogram, type Confirmations, openConfirmations } from "../confirmations.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { aStaffSession } from "../market.ts";
import { expectBooksInOrder } from "../shop.ts";

let market: Confirmations;
beforeAll(async () => void (market = await openConfirmations()), 300_000);
afterAll(async () => {
  expect(market.shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(market.shop);
  await market.shop.close();
});

/** Of somebody new, dear and far. */
const asked = (): Promise<Placed> => market.packed({ phone: aPhone(), areaId: chattogram, isDear: true });
const seenBy = async (headers: Readonly<Record<string, string>>, path: string) =>
  (await (await market.shop.world.fetch(path, { headers })).json()) as Record<string, unknown>;
const shopSees = async (placed: Placed) =>
  (await seenBy(market.dispatch.owner.headers, `/v1/vendor/orders/${partOf(placed)}`))["confirmation"];

test("who says yes on the phone has the parcel on its way, and the shop is told no more than that", async () => {
  const placed = await asked();
  expect(await shopSees(placed)).toEqual({ state: "waiting", outcome: null, tryAt: null });
  const call = { outcome: "confirmed", note: "বিকেলে 01712345678 এ" };
  expect(await market.support(placed, "calls", call)).toBe("done");
  expect(await shopSees(placed)).toEqual({ state: "confirmed", outcome: "confirmed", tryAt: null });
  expect(await market.leaves(placed)).toBe("yes");
  const { rows } = await market.shop.world.owner.query(
    "select c.outcome, c.note, c.made_by = $2 as own from confirmation_call c where c.order_id = $1",
    [placed.order.id, market.clerk.userId],
  );
  const note = expect.not.stringContaining("01712345678");
  expect(rows).toEqual([{ outcome: "confirmed", note, own: true }]);
  expect(await market.support(placed, "calls", { outcome: "refused" })).toBe("order.wrong_state");
});

test("who does not want the parcel has the order called off; the goods are for sale again", async () => {
  const placed = await asked();
  expect(await market.support(placed, "calls", { outcome: "refused" })).toBe("done");
  expect(await market.asked(placed)).toMatchObject({ state: "refused" });
  expect(await readOrder(market.shop.world, placed)).toMatchObject({ state: "cancelled" });
  const { rows } = await market.shop.world.owner.query("select state from reservation where order_id = $1", [
    placed.order.id,
  ]);
  expect(rows).toEqual([{ state: "restocked" }]);
  expect(await market.leaves(placed)).toBe("sub_order.wrong_state");
});

test("nobody answered: the order is called again when it is time, the nearest hand-over first", async () => {
  const [late, soon] = [await asked(), await asked()];
  const { owner } = market.shop.world;
  await owner.query("update sub_order set handover_by = now() + interval '1 hour' where order_id = $1", [
    soon.order.id,
  ]);
  const numbers = async (tab: "due" | "later") =>
    (await market.listed(tab)).items.map(({ number }) => number);
  expect(await numbers("due")).toEqual([soon.order.number, late.order.number]);
  const silent = { outcome: "no_answer", againInMinutes: 60 };
  expect(await market.support(soon, "calls", silent)).toBe("done");
  expect(await numbers("due")).toEqual([late.order.number]);
  expect(await numbers("later")).toEqual([soon.order.number]);
  expect(await market.leaves(soon)).toBe("sub_order.unconfirmed");
  const { headers } = await aStaffSession(market.shop.world, "support_1");
  const page = await seenBy(headers, "/v1/support/confirmations?tab=later");
  expect(page["counts"]).toEqual({ due: 1, later: 1, undecided: 0, contests: 0 });
  expect(JSON.stringify(page)).not.toMatch(/0181777/);
  await owner.query("update order_risk set call_after = now() where id = $1", [soon.order.id]);
  expect(await numbers("due")).toEqual([soon.order.number, late.order.number]);
  for (const placed of [late, soon]) await market.support(placed, "calls", { outcome: "confirmed" });
  expect(await numbers("due")).toEqual([]);
});

test("a person overrules with a reason that is kept, and level 1 does not", async () => {
  const placed = await asked();
  const { headers } = await aStaffSession(market.shop.world, "support_1");
  const path = `/v1/support/orders/${placed.order.id}/overruling`;
  const body = { reason: "আমরা তাঁকে চিনি" };
  const reply = await market.shop.world.fetch(path, { headers: keyed(headers), body });
  expect(await codeOf(reply)).toBe("auth.forbidden");
  expect(await market.support(placed, "overruling", body)).toBe("done");
  expect(await market.leaves(placed)).toBe("yes");
  const { rows } = await market.shop.world.owner.query(
    `select ended_reason as reason, (select count(*)::int from audit where action = 'confirmation.overrule' and subject = r.id) as audited
     from order_risk r where id = $1`,
    [placed.order.id],
  );
  expect(rows).toEqual([{ reason: body.reason, audited: 1 }]);
});

test("a buyer sees why, says that it is wrong, and has his history put right for this order and the next", async () => {
  const phone = aPhone();
  await market.sentBack(phone);
  await market.sentBack(phone);
  const placed = await market.packed({ phone });
  const { world } = market.shop;
  expect((await readOrder(world, placed)).confirmation).toEqual({
    ...{ outcome: null, mayCorrect: true },
    ...{ state: "waiting", reasons: [{ code: "refusals", count: 2, days: 90 }], contest: null },
    // The delivery charge, which is less than a tenth; the rest is left for the door.
    advance: {
      sum: expect.objectContaining({ minor: "7000" }),
      rest: expect.objectContaining({ minor: "150000" }),
    },
  });
  // What came back from his door to other shops is no label for the next one to read.
  expect(await shopSees(placed)).toEqual({ state: "waiting", outcome: null, tryAt: null });
  expect(await market.contest(placed, "দুটোই ভাঙা এসেছিল, 01712345678")).toBe("done");
  expect(await market.contest(placed, "আবার বলছি")).toBe("order.wrong_state");
  const [listed] = (await market.listed("contests")).items;
  const said = expect.not.stringContaining("01712345678");
  expect(listed).toMatchObject({ orderId: placed.order.id, contest: { said } });
  const { madeAt, dueBy } = listed?.contest ?? { madeAt: "", dueBy: "" };
  expect(Date.parse(dueBy) - Date.parse(madeAt)).toBe(72 * 3_600_000);
  const answer = { verdict: "grant", answer: "ভাঙা পার্সেল আর গোনা হবে না" };
  expect(await market.support(placed, "contest-answer", answer)).toBe("done");
  expect((await readOrder(world, placed)).confirmation).toMatchObject({
    ...{ state: "corrected", contest: { isGranted: true, answer: answer.answer } },
  });
  expect(await market.leaves(placed)).toBe("yes");
  expect(await market.asked(await market.order({ phone }))).toBeNull();
});

test("a complaint that is not granted is answered, and the question stays", async () => {
  const placed = await asked();
  expect(await market.contest(placed, "আমি নতুন নই")).toBe("done");
  const answer = { verdict: "keep", answer: "এই নম্বরে আগে কোনো পার্সেল পৌঁছায়নি" };
  expect(await market.support(placed, "contest-answer", answer)).toBe("done");
  expect(await market.support(placed, "contest-answer", answer)).toBe("order.wrong_state");
  expect((await readOrder(market.shop.world, placed)).confirmation).toMatchObject({
    ...{ state: "waiting", contest: { isGranted: false } },
  });
  expect(await market.leaves(placed)).toBe("sub_order.unconfirmed");
});

test("nobody of the staff decides about a shop he works for", async () => {
  const placed = await asked();
  await market.shop.world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
    [market.dispatch.vendor.id, market.clerk.userId],
  );
  for (const [verb, body] of [
    ["calls", { outcome: "confirmed" }],
    ["overruling", { reason: "চিনি" }],
  ] as const)
    expect(await market.support(placed, verb, body)).toBe("staff.own_shop");
});
