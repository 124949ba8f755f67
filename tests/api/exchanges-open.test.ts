import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { compareRows } from "@haat/api/jobs/compare-rows";
import { postRow } from "@haat/api/services/couriers/post-row";
import { booksOf, linesOf, nothing, openExchangeDesk, rowOf, sent } from "../exchange-rows.ts";
import { comesBack, type Going, going, saidOf } from "../exchanges.ts";
import type { RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openExchangeDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const compared = (): Promise<number> => compareRows(desk.shop.jobs);
const accept = (id: string, line = 2) =>
  desk.act(desk.support, id, line, { act: "accept", short: "claim", odd: "accept" });

/** Where it is when his row comes. */
const before = {
  "with its shop's courier": async () => undefined,
  "out for delivery": async ({ number }: Going) =>
    void (await desk.parcels.reported(number, "out_for_delivery")),
  "called a part at its door, and nobody has said what stayed": async ({ number }: Going) =>
    void (await desk.parcels.reported(number, "partly_delivered")),
} as const;

describe.each(Object.keys(before) as readonly (keyof typeof before)[])("an exchange %s", (place) => {
  test.each(["Delivered", "Exchange", "Partial Delivery"])(
    "is not settled by a row that says %s, and nobody can take it, until it is known to be made",
    async (word) => {
      const it = await going(desk.parcels);
      await before[place](it);
      const id = await sent(desk, rowOf(it, word));
      expect(await linesOf(desk, id)).toMatchObject([{ state: "waiting", labels: ["EXCHANGE_UNDER_WAY"] }]);
      expect((await desk.caseOf(id, 2)).may).not.toContain("accept");
      expect((await accept(id)).code).toBe("remittance.exchange_open");
      expect([await compared(), await booksOf(desk, it)]).toEqual([0, nothing]);
    },
  );
});

describe("an exchange that was not made", () => {
  test("is back: the row that said so before is settled by itself", async () => {
    const [it, bought] = [await going(desk.parcels), await desk.delivered()];
    const id = await sent(desk, rowOf(it, "Return", { collected: 0, fee: 35 }), {
      ...{ number: bought.number, collected: bought.taka, fee: 70 },
    });
    const [first] = await linesOf(desk, id);
    expect(first).toMatchObject({ state: "waiting", labels: ["EXCHANGE_UNDER_WAY"] });
    expect((await accept(id)).code).toBe("remittance.exchange_open");
    expect(await comesBack(desk.shop, it)).toBe("done");
    await compared();
    await desk.posted();
    expect((await linesOf(desk, id))[0]).toMatchObject({ state: "posted", labels: [] });
    expect(await booksOf(desk, it)).toEqual(nothing);
  });

  test.each(["Delivered", "Exchange", "Partial Delivery"])(
    "is on its way back: a row that says %s contradicts that, though nothing was to be taken",
    async (word) => {
      const it = await going(desk.parcels, { to: 1 });
      await desk.parcels.reported(it.number, "rto_in_transit");
      const id = await sent(desk, rowOf(it, word, { collected: 0 }));
      expect(await linesOf(desk, id)).toMatchObject([
        { state: "waiting", labels: ["STATUS_CONFLICT_DELIVERED"] },
      ]);
      expect(await booksOf(desk, it)).toEqual(nothing);
    },
  );

  test("is on its way back by our books, though its courier has not said so: a row that says that it was made contradicts that", async () => {
    const it = await going(desk.parcels);
    await desk.world.owner.query("update sub_order set state = 'rto_in_transit' where id = $1", [it.newPart]);
    const id = await sent(desk, rowOf(it, "Exchange"));
    expect(await linesOf(desk, id)).toMatchObject([
      { state: "waiting", labels: ["STATUS_CONFLICT_DELIVERED"] },
    ]);
    await desk.world.owner.query("update sub_order set state = 'handed_over' where id = $1", [it.newPart]);
  });

  test("is lost: a row that came before and says that it was made contradicts that", async () => {
    const it = await going(desk.parcels);
    const id = await sent(desk, rowOf(it, "Exchange"));
    await saidOf(desk.shop, it, "lost");
    await compared();
    await desk.posted();
    expect(await linesOf(desk, id)).toMatchObject([
      { state: "waiting", labels: ["STATUS_CONFLICT_DELIVERED"] },
    ]);
  });
});

test("what differs by little is not taken with others while its exchange is under way", async () => {
  const it = await going(desk.parcels);
  const id = await sent(desk, rowOf(it, "Exchange", { fee: 106 }));
  const [path, query] = [desk.pathOf(id, "/acceptance"), "?of=small&tolerance=50"];
  expect((await desk.call(desk.support, "GET", path + query)).body).toMatchObject({ count: 0 });
});

test("what was taken before anybody knew that it was an exchange is not posted while that is under way", async () => {
  const it = await going(desk.parcels);
  const id = await sent(desk, rowOf(it, "Delivered", { fee: 70 }));
  const wish = JSON.stringify({ short: "claim", odd: "accept" });
  await desk.world.owner.query(
    `update remittance_row set findings = '[]', decision = $2, decided_by = $3, decided_at = now(), reason = 'seen' where remittance_id = $1`,
    [id, wish, desk.support.userId],
  );
  await desk.world.owner.query("update remittance set is_post_wanted = true where id = $1", [id]);
  await desk.posted();
  expect(await linesOf(desk, id)).toMatchObject([{ state: "waiting" }]);
  const takenUp = { remittanceId: id, line: 2, decision: null };
  expect(await desk.shop.node.books.transact((tx) => postRow(tx, desk.world.edge, takenUp))).toBe(
    "not_clean",
  );
  expect(await booksOf(desk, it)).toEqual(nothing);
});

test("a second row of an exchange under way cannot be taken before the first", async () => {
  const it = await going(desk.parcels);
  const id = await desk.matched([rowOf(it, "Exchange"), rowOf(it, "Delivered")]);
  expect((await accept(id, 3)).code).toBe("remittance.exchange_open");
  expect(await booksOf(desk, it)).toEqual(nothing);
});

test("support may say where it is as soon as a row waits for that, though its courier spoke today", async () => {
  const it = await going(desk.parcels);
  await desk.parcels.reported(it.number, "out_for_delivery");
  const say = () =>
    desk.call(desk.support, "POST", `/v1/support/sub-orders/${it.newPart}/parcel-state`, {
      ...{ state: "delivered", reason: "rider and buyer both say so" },
    });
  expect((await say()).code).toBe("parcel.courier_tells");
  await sent(desk, rowOf(it, "Exchange"));
  expect((await say()).code).toBe("");
});
