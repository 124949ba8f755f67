import { ReturnsView } from "@haat/contract/returns-report";
import { dhakaDay } from "@haat/core/clock";
import { countReturns, type ReturnCount } from "@haat/db/queries/couriers/returns-report";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import type { Placed } from "../buying.ts";
import { openDispatch, partOf } from "../dispatch.ts";
import { taka, whole } from "../doors.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { savedSheet } from "../saved-sheet.ts";

let parcels: Parcels;
let clerk: TestSession;
let admin: pg.Client;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_1");
  const url = new URL(inject("platform").adminUrl);
  url.pathname = new URL(parcels.shop.world.env["DATABASE_URL"] ?? "").pathname;
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
}, 300_000);
afterAll(async () => {
  await admin.end();
  await parcels.shop.close();
});
afterEach(() => parcels.expectInOrder());

const report = async ({ headers }: TestSession, of: "vendor" | "support", days = 7) => {
  const reply = await parcels.shop.world.fetch(`/v1/${of}/reports/returns?days=${days}`, { headers });
  return ReturnsView.parse(await reply.json());
};

/** The same report as a sheet. */
const saved = (by: TestSession, of: "vendor" | "support") =>
  savedSheet(parcels.shop, by, { path: `/v1/${of}/reports/returns/sheet?days=7`, form: "csv", locale: "en" });

/** As if it had been so long ago. */
async function daysAgo(days: number, statement: string, { order }: Placed): Promise<void> {
  await admin.query("begin; set local session_replication_role = replica");
  await admin.query(statement, [order.id, `${days} days`]);
  await admin.query("commit");
}

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
  const [kept, back, old, waits, going] = [1, 2, 3, 4, 5].map(() => parcels.fresh()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const stayed = await shopkeeper.handedTo("pathao", kept);
  const returned = await shopkeeper.handedTo("pathao", back);
  const longAgo = await shopkeeper.handedTo("pathao", old);
  // Neither of these has ended: one waits for its courier, one is on its way.
  for (const number of [waits, going]) await shopkeeper.handedTo("pathao", number);
  const others = parcels.fresh();
  const far = await other.handedTo("pathao", others);
  for (const number of [kept, others]) expect(await said(number, "delivered")).toBe(200);
  expect(await said(going, "picked_up")).toBe(200);
  for (const number of [back, old]) expect(await said(number, "rto_in_transit")).toBe(200);
  const lines = [{ id: returned.order.subOrders[0]?.lines[0]?.id ?? "", whole: 1 }];
  expect((await shopkeeper.act(partOf(returned), "take-back", { lines })).status).toBe(200);
  // Booked forty days ago, and back today, it counts today; turned back forty days ago, it counts then.
  await daysAgo(
    40,
    "update consignment set handed_at = handed_at - $2::interval where order_id = $1",
    returned,
  );
  await daysAgo(40, "update transition set at = at - $2::interval where order_id = $1", longAgo);
  // Two thanas of one name, each in its own district.
  await liesIn(stayed.order.id, ["কোতোয়ালী", "Kotwali", "ঢাকা", "Dhaka"]);
  await liesIn(far.order.id, ["কোতোয়ালী", "Kotwali", "চট্টগ্রাম", "Chattogram"]);

  const own = await report(shopkeeper.owner, "vendor");
  expect(own).toMatchObject({ ended: 2, back: 1, byCourier: [{ ended: 2, back: 1 }] });
  expect(own.byShop).toHaveLength(1);
  expect(await report(shopkeeper.owner, "vendor", 60)).toMatchObject({ ended: 3, back: 2 });
  expect(await report(other.owner, "vendor")).toMatchObject({ ended: 1, back: 0 });
  const sheets = await Promise.all([saved(clerk, "support"), saved(shopkeeper.owner, "vendor")]);
  expect(
    sheets.map((rows) => rows.slice(1).map(([group, name, ended, back]) => [group, name, ended, back])),
  ).toEqual([
    [
      ["All together", expect.stringContaining(" – "), "3", "1"],
      ...[["Shop", expect.any(String), "2", "1"] as const, ["Shop", expect.any(String), "1", "0"] as const],
      ["Thana", "Dhanmondi, Dhaka", "1", "1"],
      ...[
        ["Thana", "Kotwali, Chattogram", "1", "0"] as const,
        ["Thana", "Kotwali, Dhaka", "1", "0"] as const,
      ],
      ["Courier", "Pathao", "3", "1"],
    ],
    [
      ["All together", expect.stringContaining(" – "), "2", "1"],
      ...[["Thana", "Dhanmondi, Dhaka", "1", "1"] as const, ["Thana", "Kotwali, Dhaka", "1", "0"] as const],
      ["Courier", "Pathao", "2", "1"],
    ],
  ]);
  const { rows: noted } = await shop.world.owner.query(
    "select after from audit where action = 'returns.export'",
  );
  expect(noted).toEqual([{ after: { days: 7 } }, { after: { days: 7 } }]);
  const all = await report(clerk, "support");
  expect(all).toMatchObject({ ended: 3, back: 1 });
  // Whose come back most stands first.
  expect(all.byShop.map(({ ended, back: came }) => [ended, came])).toEqual([
    [2, 1],
    [1, 0],
  ]);
  expect(all.byArea.map(({ name, ended, back: came }) => [name, ended, came])).toEqual([
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
  const part = await one?.handedTo("pathao", numbers[0] ?? "");
  const lost = await two?.handedTo("pathao", numbers[1] ?? "");
  await three?.handedTo("pathao", numbers[2] ?? "");
  const due = whole(BigInt(part?.order.total.minor ?? 0));
  await parcels.reported(numbers[0] ?? "", "partly_delivered", { collected: due });
  const stayed = [{ id: part?.order.subOrders[0]?.lines[0]?.id, stayed: 1 }];
  // What stayed of it says a person; until then it has not ended.
  expect((await report(clerk, "support")).partial).toBe(before.partial);
  expect(
    (await one?.act(part ? partOf(part) : "", "door", { lines: stayed, collected: taka(due) }))?.status,
  ).toBe(200);
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
    expect(rows.reduce((sum, { ended }) => sum + ended, 0)).toBe(all.ended);
    expect(rows.reduce((sum, { lost: each }) => sum + each, 0)).toBe(all.lost);
  }
});

test("groups that the list has no room for stand in one row, with all that is theirs", async () => {
  const { books } = parcels.shop.node;
  const day = dhakaDay(new Date());
  const ask = { fromDay: day, toDay: day, vendorId: null };
  const shops = (rows: readonly ReturnCount[]) => rows.filter(({ by }) => by === "shop");
  const [full, short] = [shops(await countReturns(books, ask)), shops(await countReturns(books, ask, 1))];
  expect(full.length).toBeGreaterThan(2);
  expect(short).toEqual([
    full[0],
    {
      ...{ by: "shop", bn: null, en: null, groups: full.length - 1 },
      ...{ ended: sumOf(full, "ended"), back: sumOf(full, "back") },
      ...{ partial: sumOf(full, "partial"), lost: sumOf(full, "lost") },
      ...{ unpriced: sumOf(full, "unpriced"), coming: sumOf(full, "coming"), own: sumOf(full, "own") },
      ...{ charged: String(sumOf(full, "charged")), shop: String(sumOf(full, "shop")) },
      ...{ buyer: String(sumOf(full, "buyer")), market: String(sumOf(full, "market")) },
    },
  ]);
});

/** Of all but the first. */
const sumOf = (
  rows: readonly ReturnCount[],
  name: Exclude<keyof ReturnCount, "by" | "bn" | "en" | "groups">,
): number => rows.slice(1).reduce((sum, row) => sum + Number(row[name]), 0);
