import type { ConfirmationPage } from "@haat/contract/confirmation";
import type { OrderView } from "@haat/contract/order";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, type Placed, readOrder } from "../buying.ts";
import { aPhone, chattogram, type Confirmations, openConfirmations } from "../confirmations.ts";
import { codeOf } from "../dispatch.ts";
import { aBuyerSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
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
const own = async (placed: Placed): Promise<OrderView["confirmation"]> =>
  (await readOrder(market.shop.world, placed)).confirmation;
const onTab = async (tab: "due" | "later" | "undecided", { order }: Placed) => {
  const { headers } = market.clerk;
  const reply = await market.shop.world.fetch(`/v1/support/confirmations?tab=${tab}`, { headers });
  return ((await reply.json()) as ConfirmationPage).items.find(({ number }) => number === order.number);
};
const writes = async (placed: Placed, body: object, headers = placed.headers): Promise<string> => {
  const path = `/v1/store/orders/${placed.order.id}/correction`;
  const reply = await market.shop.world.fetch(path, { headers: keyed(headers), body });
  return reply.status === 200 ? "done" : codeOf(reply);
};
const textsTo = async ({ order }: Placed): Promise<string[]> =>
  (await waitingMessages(market.shop.world))
    .filter(({ key }) => key.startsWith(`${order.id}:told-w`))
    .map(({ text }) => text);
const right = { details: "বাসা ৭, রোড ২, নাসিরাবাদ", landmark: "স্কুলের পাশে" };

test("somebody else had the number: it is called again in a day, he hears nothing of it, and the buyer reads what to do", async () => {
  const placed = await asked();
  expect(await own(placed)).toMatchObject({ outcome: null, mayCorrect: true });
  expect(await market.support(placed, "calls", { outcome: "wrong_number" })).toBe("done");
  expect(await onTab("due", placed)).toBeUndefined();
  const row = await onTab("later", placed);
  const hours = (new Date(row?.tryAt ?? 0).getTime() - Date.now()) / 3_600_000;
  expect(Math.round(hours)).toBe(24);
  expect(await own(placed)).toMatchObject({ outcome: "wrong_number", mayCorrect: true });
  expect(await textsTo(placed)).toEqual([]);
});

test("who wants a change is told by SMS where to write it, and is called when whoever called has said", async () => {
  const placed = await asked();
  const call = { outcome: "wants_change", againInMinutes: 240 };
  expect(await market.support(placed, "calls", call)).toBe("done");
  const hours = (new Date((await onTab("later", placed))?.tryAt ?? 0).getTime() - Date.now()) / 3_600_000;
  expect(Math.round(hours)).toBe(4);
  expect(await textsTo(placed)).toEqual([expect.stringContaining(`/orders/${placed.order.id}`)]);
});

test("what the buyer writes is what the courier gets, his new number is the one to call, and it is called at once", async () => {
  const placed = await asked();
  await market.support(placed, "calls", { outcome: "wrong_number" });
  const { headers } = await aBuyerSession(market.shop.world);
  expect(await writes(placed, right, headers)).toBe("order.not_found");
  expect(await writes(placed, { ...right, altPhone: "12345678" })).toBe("phone.invalid");
  expect(await writes(placed, { ...right, altPhone: "০১৮১২৩৪৫৬৭৮" })).toBe("done");
  expect(await onTab("due", placed)).toMatchObject({ corrected: { hasPhone: true } });
  const order = await readOrder(market.shop.world, placed);
  expect(JSON.stringify(order.address)).toContain(right.details);
  const why = { kind: "delivery", reason: "পাঠানোর আগে ফোন করতে হবে" };
  const reveal = await market.shop.world.fetch(`/v1/support/orders/${placed.order.id}/reveals`, {
    ...{ headers: keyed(market.clerk.headers), body: why },
  });
  expect([reveal.status, await reveal.text()]).toEqual([200, expect.stringContaining("01812345678")]);
  expect(await market.support(placed, "calls", { outcome: "confirmed" })).toBe("done");
  expect(await own(placed)).toMatchObject({ mayCorrect: false });
  expect(await writes(placed, right)).toBe("order.wrong_state");
});

test("what nothing settles for three days is for a person to decide", async () => {
  const placed = await asked();
  await market.support(placed, "calls", { outcome: "wants_change" });
  expect(await onTab("undecided", placed)).toBeUndefined();
  const { owner } = market.shop.world;
  await owner.query("alter table confirmation_call disable trigger confirmation_call_kept");
  await owner.query(
    "update confirmation_call set made_at = now() - interval '73 hours' where order_id = $1",
    [placed.order.id],
  );
  await owner.query("alter table confirmation_call enable trigger confirmation_call_kept");
  expect(await onTab("undecided", placed)).toBeDefined();
  expect(await market.support(placed, "overruling", { reason: "ক্রেতা দোকানে এসে বলে গেছেন" })).toBe("done");
  expect(await onTab("undecided", placed)).toBeUndefined();
});
