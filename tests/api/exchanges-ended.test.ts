import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { compareRows } from "@haat/api/jobs/compare-rows";
import {
  booksOf,
  ends,
  held,
  linesOf,
  nothing,
  openExchangeDesk,
  rowOf,
  sent,
  told,
} from "../exchange-rows.ts";
import { going } from "../exchanges.ts";
import type { RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openExchangeDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const compared = (): Promise<number> => compareRows(desk.shop.jobs);
const accept = (id: string) =>
  desk.act(desk.support, id, 2, { act: "accept", short: "claim", odd: "accept" });

const journals = async (): Promise<number> =>
  (await desk.world.owner.query<{ all: number }>("select count(*)::int as all from journal")).rows[0]?.all ??
  0;

describe.each(told)("an exchange that is known to be made %s", (end) => {
  test.each(["Delivered", "Exchange"])(
    "settles the row that came before and said %s by itself, at the price of an exchange",
    async (word) => {
      const it = await going(desk.parcels);
      const id = await sent(desk, rowOf(it, word));
      await ends[end](desk, it);
      expect(await booksOf(desk, it)).toEqual(held);
      await desk.posted();
      expect(await linesOf(desk, id)).toMatchObject([{ state: "waiting" }]);
      expect([await compared(), await compared()]).toEqual([1, 0]);
      await desk.posted();
      expect(await linesOf(desk, id)).toMatchObject([{ state: "posted", outcome: "exchange", labels: [] }]);
      expect(await booksOf(desk, it)).toEqual(nothing);
      expect((await desk.caseOf(id, 2)).history.map(({ act }) => act)).toContain("compare");
    },
  );

  test.each(["Delivered", "Partial Delivery"])(
    "is what a row that comes later and says %s is held against",
    async (word) => {
      const it = await going(desk.parcels);
      await ends[end](desk, it);
      const id = await sent(desk, rowOf(it, word));
      expect(await linesOf(desk, id)).toMatchObject([{ state: "posted", outcome: "exchange", labels: [] }]);
      expect(await booksOf(desk, it)).toEqual(nothing);
      const before = await journals();
      await desk.world.owner.query("update remittance set is_post_wanted = true where id = $1", [id]);
      await desk.posted();
      expect(await journals()).toBe(before);
    },
  );

  test("does not settle a row that charges as if it had brought nothing back", async () => {
    const it = await going(desk.parcels);
    const id = await sent(desk, rowOf(it, "Delivered", { fee: 70 }));
    await ends[end](desk, it);
    await compared();
    await desk.posted();
    expect(await linesOf(desk, id)).toMatchObject([{ state: "waiting", labels: ["WRONG_DELIVERY_FEE"] }]);
    expect(await booksOf(desk, it)).toEqual(held);
  });
});

const undone = (id: string) => desk.act(desk.support, id, 2, { act: "unmatch" });
async function matchedTo(id: string, number: string): Promise<void> {
  const { rows } = await desk.world.owner.query<{ id: string }>(
    "select id from consignment where number = $1",
    [number],
  );
  expect((await desk.act(desk.support, id, 2, { act: "match", consignmentId: rows[0]?.id })).code).toBe("");
}

describe("a row that was taken from an exchange", () => {
  test("while that is under way, and given back to it, still waits, and is settled by one press once it is made", async () => {
    const it = await going(desk.parcels);
    const id = await sent(desk, rowOf(it, "Delivered"));
    expect((await undone(id)).code).toBe("");
    await matchedTo(id, it.number);
    expect((await accept(id)).code).toBe("remittance.exchange_open");
    await ends["by its courier"](desk, it);
    await compared();
    expect(await linesOf(desk, id)).toMatchObject([{ labels: ["UNKNOWN_CONSIGNMENT"] }]);
    expect((await accept(id)).code).toBe("");
    await desk.posted();
    expect(await booksOf(desk, it)).toEqual(nothing);
  });

  test("after it was posted, and given back to it, settles the same", async () => {
    const it = await going(desk.parcels);
    await ends["by its buyer's code"](desk, it);
    const id = await sent(desk, rowOf(it, "Delivered"));
    expect((await undone(id)).code).toBe("");
    expect(await booksOf(desk, it)).toEqual(held);
    await matchedTo(id, it.number);
    expect(await linesOf(desk, id)).toMatchObject([{ outcome: "exchange", labels: ["UNKNOWN_CONSIGNMENT"] }]);
    expect((await accept(id)).code).toBe("");
    await desk.posted();
    expect(await booksOf(desk, it)).toEqual(nothing);
  });

  test("and given to a parcel that was bought is held against that as he stated it", async () => {
    const [it, bought] = [await going(desk.parcels), await desk.delivered()];
    await ends["by its courier"](desk, it);
    const id = await sent(desk, rowOf(it, "Delivered", { collected: bought.taka, fee: 70 }));
    expect((await undone(id)).code).toBe("");
    await matchedTo(id, bought.number);
    expect(await linesOf(desk, id)).toMatchObject([
      { outcome: "delivered", labels: ["UNKNOWN_CONSIGNMENT"] },
    ]);
  });
});

test("an exchange that its courier called a part is suggested to a row that names no parcel and calls it delivered", async () => {
  const it = await going(desk.parcels);
  await ends["by its shop, of what its courier called a part"](desk, it);
  const { number: _number, ...row } = rowOf(it, "Delivered");
  const { candidates } = await desk.caseOf(await desk.matched([row]), 2);
  expect(candidates.map(({ number }) => number)).toContain(it.number);
});
