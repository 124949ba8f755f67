import type { StoryEvent, SupportOrderView } from "@haat/contract/support";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder, readOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct, aStaffSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

/** An order whose wallet was asked 430 times, in bursts of one moment. */
async function muchAsked(): Promise<string> {
  const { variants } = await aProduct(shop.world, { stock: 9 });
  const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  await returnOf(shop, placed);
  await shop.world.owner.query(
    `insert into gateway_exchange (gateway, operation, reference, status, reply, took_ms, at)
     select 'bkash', 'asked ' || n, $1, 200, '{}', 5, date_trunc('second', now()) + (n / 150) * interval '1.000001 seconds' from generate_series(1, 430) n`,
    [reference],
  );
  await readOrder(shop.world, placed);
  return placed.order.id;
}

test("support reads a long story in portions, from its end to its beginning, each thing once and none left out", async () => {
  const id = await muchAsked();
  const support = await aStaffSession(shop.world, "support_1");
  const read = (query: string) =>
    ask<SupportOrderView & { code?: string }>(shop.world, support, [
      "GET",
      `/v1/support/orders/${id}${query}`,
    ]);
  const all = async (kind = "") => {
    const portions: StoryEvent[][] = [];
    let before: string | null = "";
    while (before !== null && portions.length < 9) {
      const from: string = before === "" ? "" : `before=${encodeURIComponent(before)}`;
      const { body } = await read(`?${[kind, from].filter(Boolean).join("&")}`);
      portions.unshift([...body.story]);
      before = body.storyOlder;
    }
    return portions;
  };
  const { storyKinds, story } = (await read("")).body;
  expect(story).toHaveLength(200);
  const sum = storyKinds.reduce((running, { count }) => running + count, 0);
  const portions = await all();
  expect(portions.map((each) => each.length)).toEqual([sum - 400, 200, 200]);
  const told = portions.flat();
  expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).toSorted());
  for (const { kind, count } of storyKinds)
    expect([kind, told.filter((event) => event.kind === kind).length]).toEqual([kind, count]);
  const asked = (events: readonly StoryEvent[]) =>
    events.map(({ title }) => title).filter((title) => title.startsWith("asked "));
  const inOrder = Array.from({ length: 430 }, (_, n) => `asked ${n + 1}`);
  expect(asked(told)).toEqual(inOrder);
  const exchanges = (await all("kind=exchange")).flat();
  expect(new Set(exchanges.map(({ kind }) => kind))).toEqual(new Set(["exchange"]));
  expect(asked(exchanges)).toEqual(inOrder);
  expect((await read("?kind=message")).body.story).toEqual([]);
  for (const before of [
    "x",
    "2026-11-21 09:30:00|1",
    "9999-99-99 99:99:99|1|move",
    "2026-11-21 09:30:00|1|other",
  ])
    expect((await read(`?before=${encodeURIComponent(before)}`)).body.code).toBe("cursor.invalid");
});

test("what a wallet was asked stands where the question left, before all that its answer led to", async () => {
  const { variants } = await aProduct(shop.world, { stock: 9 });
  const placed = await placeOrder(shop, "upay", [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  await shop.wallets.upay.act(reference, "approve", { deliver: false });
  await shop.wallets.upay.fault({ op: "query", do: "slow", delayMs: 400 });
  await returnOf(shop, placed);
  const support = await aStaffSession(shop.world, "support_1");
  const { body } = await ask<SupportOrderView>(shop.world, support, [
    "GET",
    `/v1/support/orders/${placed.order.id}`,
  ]);
  const places = (kind: StoryEvent["kind"], title: string, to?: string) =>
    body.story.flatMap((event, place) =>
      event.kind === kind && event.title === title && (to ?? event.to) === event.to ? [place] : [],
    );
  const [asked = -1] = places("exchange", "query");
  const [capturing = -1] = places("move", "attempt", "capturing");
  const [captured = -1] = places("move", "attempt", "captured");
  const [posted = -1] = places("journal", "J1");
  expect([asked > -1, asked < capturing, capturing < captured, captured < posted]).toEqual(
    Array.from({ length: 4 }, () => true),
  );
  const at = (place: number): number => Date.parse(body.story[place]?.at ?? "");
  // The timer of the simulator and the clock of the database may differ by some ms.
  expect(at(captured) - at(asked)).toBeGreaterThanOrEqual(300);
});
