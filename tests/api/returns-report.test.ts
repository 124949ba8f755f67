import { ReturnsView } from "@haat/contract/returns-report";
import { dhakaDay } from "@haat/core/clock";
import { countReturns, type ReturnCount } from "@haat/db/queries/couriers/returns-report";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDispatch, partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";

let parcels: Parcels;
let clerk: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_1");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const report = async ({ headers }: TestSession, of: "vendor" | "support", days = 7) => {
  const reply = await parcels.shop.world.fetch(`/v1/${of}/reports/returns?days=${days}`, { headers });
  return ReturnsView.parse(await reply.json());
};

/** Where the order goes, by the names that it keeps of the place. */
async function liesIn(orderId: string, names: readonly [string, string, string, string]): Promise<void> {
  const { owner } = parcels.shop.world;
  await owner.query("alter table orders disable trigger user");
  await owner.query(
    "update orders set area_bn = $2, area_en = $3, district_bn = $4, district_en = $5 where id = $1",
    [orderId, ...names],
  );
  await owner.query("alter table orders enable trigger user");
}

test("of what its couriers fetched, what came back is counted by shop, thana and courier, and a shop counts its own", async () => {
  const { shop, shopkeeper, said } = parcels;
  const other = await openDispatch(shop);
  const [kept, back, old, waits] = [parcels.fresh(), parcels.fresh(), parcels.fresh(), parcels.fresh()];
  const stayed = await shopkeeper.handedTo("pathao", kept);
  const returned = await shopkeeper.handedTo("pathao", back);
  const longAgo = await shopkeeper.handedTo("pathao", old);
  await shopkeeper.handedTo("pathao", waits);
  const others = parcels.fresh();
  const far = await other.handedTo("pathao", others);
  for (const number of [kept, others]) expect(await said(number, "picked_up")).toBe(200);
  for (const number of [back, old]) expect(await said(number, "rto_in_transit")).toBe(200);
  const lines = [{ id: returned.order.subOrders[0]?.lines[0]?.id ?? "", whole: 1 }];
  expect((await shopkeeper.act(partOf(returned), "take-back", { lines })).status).toBe(200);
  const { owner } = shop.world;
  await owner.query("alter table consignment disable trigger consignment_kept");
  await owner.query("update consignment set handed_at = handed_at - interval '40 days' where order_id = $1", [
    longAgo.order.id,
  ]);
  await owner.query("alter table consignment enable trigger consignment_kept");
  // Two thanas of one name, each in its own district.
  await liesIn(stayed.order.id, ["কোতোয়ালী", "Kotwali", "ঢাকা", "Dhaka"]);
  await liesIn(far.order.id, ["কোতোয়ালী", "Kotwali", "চট্টগ্রাম", "Chattogram"]);

  const own = await report(shopkeeper.owner, "vendor");
  expect(own).toMatchObject({ sent: 2, back: 1, byCourier: [{ sent: 2, back: 1 }] });
  expect(own.byShop).toHaveLength(1);
  expect(await report(shopkeeper.owner, "vendor", 60)).toMatchObject({ sent: 3, back: 2 });
  expect(await report(other.owner, "vendor")).toMatchObject({ sent: 1, back: 0 });
  const all = await report(clerk, "support");
  expect(all).toMatchObject({ sent: 3, back: 1 });
  // Whose come back most stands first.
  expect(all.byShop.map(({ sent, back: came }) => [sent, came])).toEqual([
    [2, 1],
    [1, 0],
  ]);
  expect(all.byArea.map(({ name, sent, back: came }) => [name, sent, came])).toEqual([
    ["Dhanmondi, Dhaka", 1, 1],
    ["Kotwali, Chattogram", 1, 0],
    ["Kotwali, Dhaka", 1, 0],
  ]);
  const bangla = { headers: { ...clerk.headers, "x-locale": "bn" } };
  expect((await report({ ...clerk, ...bangla }, "support")).byArea.map(({ name }) => name)).toContain(
    "কোতোয়ালী, চট্টগ্রাম",
  );
  expect(JSON.stringify(all)).not.toContain(returned.order.contact.name);
});

test("what stayed in part and what was lost is counted beside it, each group has its cost, and no group is left out", async () => {
  const { shop, said, fresh } = parcels;
  const before = await report(clerk, "support");
  const sellers = [];
  for (let n = 0; n < 3; n += 1) sellers.push(await openDispatch(shop));
  const [one, two, three] = sellers;
  const numbers = [fresh(), fresh(), fresh()];
  await one?.handedTo("pathao", numbers[0] ?? "");
  const lost = await two?.handedTo("pathao", numbers[1] ?? "");
  await three?.handedTo("pathao", numbers[2] ?? "");
  expect(await said(numbers[0] ?? "", "partly_delivered")).toBe(200);
  for (const number of numbers.slice(1)) expect(await said(number, "rto_in_transit")).toBe(200);
  await shop.world.owner.query("alter table sub_order disable trigger user");
  await shop.world.owner.query("update sub_order set state = 'lost' where id = $1", [
    lost ? partOf(lost) : "",
  ]);
  const all = await report(clerk, "support");
  await shop.world.owner.query("update sub_order set state = 'rto_in_transit' where id = $1", [
    lost ? partOf(lost) : "",
  ]);
  await shop.world.owner.query("alter table sub_order enable trigger user");
  expect([all.partial - before.partial, all.lost - before.lost, all.back - before.back]).toEqual([1, 1, 1]);
  const charged = (rows: ReturnsView["byShop"]) =>
    rows.reduce((sum, row) => sum + BigInt(row.charged.minor), 0n).toString();
  for (const rows of [all.byShop, all.byArea, all.byCourier]) {
    expect(charged(rows)).toBe(all.charged.minor);
    expect(rows.reduce((sum, { sent }) => sum + sent, 0)).toBe(all.sent);
    expect(rows.reduce((sum, { lost: each }) => sum + each, 0)).toBe(all.lost);
  }
});

test("groups that the list has no room for stand in one row, with all that is theirs", async () => {
  const { books } = parcels.shop.node;
  const day = dhakaDay(new Date());
  const ask = { fromDay: day, toDay: day, vendorId: null };
  const shops = (rows: readonly ReturnCount[]) => rows.filter(({ by }) => by === "shop");
  const [whole, short] = [shops(await countReturns(books, ask)), shops(await countReturns(books, ask, 1))];
  expect(whole.length).toBeGreaterThan(2);
  expect(short).toEqual([
    whole[0],
    {
      ...{ by: "shop", bn: null, en: null, groups: whole.length - 1 },
      ...{ sent: sumOf(whole, "sent"), back: sumOf(whole, "back") },
      ...{ partial: sumOf(whole, "partial"), lost: sumOf(whole, "lost") },
      charged: String(sumOf(whole, "charged")),
    },
  ]);
});

/** Of all but the first. */
const sumOf = (
  rows: readonly ReturnCount[],
  name: "sent" | "back" | "partial" | "lost" | "charged",
): number => rows.slice(1).reduce((sum, row) => sum + Number(row[name]), 0);
