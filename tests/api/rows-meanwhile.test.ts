import { compareRows } from "@haat/api/jobs/compare-rows";
import { readRemittances } from "@haat/api/jobs/read-remittances";
import type { Books } from "@haat/db/books";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { linesOf, openExchangeDesk } from "../exchange-rows.ts";
import { wholeTaka } from "../parcels.ts";
import type { RemittanceDesk } from "../remittance-desk.ts";
import { isWaiting, whileUnderWay } from "../under-way.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openExchangeDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

async function onItsWay() {
  const number = desk.parcels.fresh();
  const placed = await desk.parcels.shopkeeper.handedTo("pathao", number);
  await desk.parcels.reported(number, "out_for_delivery");
  return { number, taka: Number(wholeTaka(placed)) / 100 };
}

/** A worker matches what waits for it; he has looked at its parcels when `keep` is called, with what keeps its rows. */
async function matching(
  keep: (keeping: (beforeEnd?: () => Promise<unknown>) => Promise<unknown>) => Promise<unknown>,
) {
  const { books } = desk.shop.jobs;
  let begun = 0;
  const transact: Books["transact"] = async (work) => {
    begun += 1;
    // The first says that he has the file.
    if (begun !== 2) return books.transact(work);
    const kept: Awaited<ReturnType<typeof work>>[] = [];
    await keep(async (beforeEnd) =>
      kept.push(
        await books.transact(async (tx) => {
          const done = await work(tx);
          await beforeEnd?.();
          return done;
        }),
      ),
    );
    const [done] = kept;
    if (kept.length !== 1) throw new Error("it was kept once");
    return done as Awaited<ReturnType<typeof work>>;
  };
  expect(await readRemittances({ ...desk.shop.jobs, books: { ...books, transact } })).toBe(1);
  expect(begun).toBeGreaterThan(2);
}

const less =
  "update sub_order set door_less_minor = door_less_minor + $2, taken_goods_minor = taken_goods_minor + $2 where id = (select sub_order_id from consignment where number = $1)";
const changed = async (id: string) =>
  (
    await desk.world.owner.query<{ because: string | null }>(
      "select compare_because as because from remittance_row where remittance_id = $1 order by line",
      [id],
    )
  ).rows.map(({ because }) => because);
const left = async (id: string): Promise<number> =>
  (await desk.world.owner.query("select from remittance_meanwhile where remittance_id = $1", [id])).rows
    .length;
const drop = async (id: string) =>
  expect((await desk.act(desk.support, id, 2, { act: "drop" })).code).toBe("");

test("a parcel that ends otherwise between the look at it and the keeping of its row is compared anew, and nothing is posted of what was seen", async () => {
  const [{ number, taka }, other] = [await onItsWay(), await desk.delivered()];
  const id = await desk.begun([
    { number, collected: taka, fee: 70 },
    { number: other.number, collected: other.taka, fee: 70 },
  ]);
  await matching(async (keeping) => {
    expect(await desk.parcels.said(number, "rto_in_transit")).toBe(200);
    await keeping();
  });
  expect([await changed(id), await left(id)]).toEqual([["ended", null], 0]);
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect(await linesOf(desk, id)).toMatchObject([
    { state: "waiting", labels: expect.arrayContaining(["STATUS_CONFLICT_DELIVERED"]) },
    { state: "posted", labels: [] },
  ]);
  await drop(id);
});

test("nor is a number missed that a parcel bears since then", async () => {
  const number = desk.parcels.fresh();
  const id = await desk.begun([{ number, collected: 500, fee: 70 }]);
  await matching(async (keeping) => {
    await desk.parcels.shopkeeper.handedTo("pathao", number);
    await keeping();
  });
  expect([await changed(id), await left(id)]).toEqual([["number"], 0]);
  expect(await compareRows(desk.shop.jobs)).toBe(1);
  expect((await linesOf(desk, id))[0]?.labels).not.toContain("UNKNOWN_CONSIGNMENT");
  await drop(id);
});

test("what is becoming known while a row is kept is waited for", async () => {
  const { number, taka } = await onItsWay();
  const id = await desk.begun([{ number, collected: taka - 30, fee: 70 }]);
  await matching((keeping) => whileUnderWay(desk.world, [[less, [number, 3_000]]], keeping));
  expect([await changed(id), await left(id)]).toEqual([["due"], 0]);
  await desk.world.owner.query(less, [number, -3_000]);
  await drop(id);
});

test("and what comes to be known then waits until the row is kept, and marks it", async () => {
  const { number, taka } = await onItsWay();
  const id = await desk.begun([{ number, collected: taka - 30, fee: 70 }]);
  await matching(async (keeping) => {
    let isKnown = false;
    let known: Promise<unknown> = Promise.resolve();
    await keeping(async () => {
      known = desk.world.owner.query(less, [number, 3_000]).then(() => (isKnown = true));
      await expect.poll(async () => isKnown || isWaiting(desk.world)).toBe(true);
    });
    await known;
  });
  expect(await changed(id)).toEqual(["due"]);
  await desk.world.owner.query(less, [number, -3_000]);
  await drop(id);
});

test("of what became known before a file was begun, and after it was matched, nothing is left behind", async () => {
  const { number, taka } = await onItsWay();
  const id = await desk.begun([{ number, collected: taka, fee: 70 }]);
  await desk.statements.work();
  expect(await desk.parcels.said(number, "delivered")).toBe(200);
  expect([await changed(id), await left(id)]).toEqual([["ended"], 0]);
  expect(await compareRows(desk.shop.jobs)).toBe(0);
});
