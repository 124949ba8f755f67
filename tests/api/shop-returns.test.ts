import { VendorCashPage } from "@haat/contract/courier-cash";
import { readCsv } from "@haat/statements/csv";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Charged, openCharged, type Sent } from "../charged-parcels.ts";
import { partOf } from "../dispatch.ts";
import { dhakaDayIn } from "../days.ts";

let charged: Charged;
/** Of parcels that nobody took: one whose way back the market bore, three that came back while the shop bears it. */
let [first, second, wrong]: Sent[] = [];
beforeAll(async () => {
  charged = await openCharged();
  const { desk, loose } = charged;
  const free = await charged.sent("redx", loose);
  await charged.cameBack(free, 70, "back");
  await desk.world.owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_returns_told', 'return_bearer', '"shop"', clock_timestamp())`,
  );
  first = await charged.sent("pathao", loose);
  await charged.cameBack(first, 45, "back");
  second = await charged.sent("steadfast", loose);
  await charged.cameBack(second, 30, "stated");
  wrong = await charged.sent("pathao", loose);
  await charged.said(wrong, "rto_in_transit");
  await charged.takenBack(wrong);
  const id = await charged.stated(wrong, { word: "Return", fee: 60 });
  const { line } = await charged.lineOf(id);
  expect((await desk.act(desk.support, id, line, { act: "unmatch" })).code).toBe("");
  await desk.agreed(desk.finance);
}, 300_000);
afterAll(() => charged.desk.shop.close());
afterEach(() => charged.expectInOrder());

async function read(by: Sent["by"], query = ""): Promise<VendorCashPage> {
  const { headers } = by.owner;
  const reply = await charged.desk.world.fetch(`/v1/vendor/courier-cash${query}`, { headers });
  return VendorCashPage.parse(await reply.json());
}
const handedAt = async (parcel: Sent | undefined): Promise<number> => {
  const { rows } = await charged.desk.world.owner.query<{ at: Date }>(
    "select handed_at as at from consignment where number = $1",
    [parcel?.number],
  );
  return rows[0]?.at.getTime() ?? 0;
};

test("a shop reads of each parcel that nobody took what its way back cost it, what was given back, and by which day's rule", async () => {
  const { returns } = await read(charged.loose);
  const told = returns?.items.map(({ order, courier, number, fee, vat, charge, back }) => ({
    ...{ order: order.id, courier, number, back: back && back.amount.minor },
    sums: [fee.minor, vat.minor, charge.minor],
  }));
  const of = (parcel: Sent | undefined, sums: string[], back: string | null) => ({
    ...{
      order: parcel && partOf(parcel.placed),
      courier: parcel?.courier,
      number: parcel?.number,
      sums,
      back,
    },
  });
  expect(told).toEqual([
    of(wrong, ["6000", "900", "6900"], "6900"),
    of(second, ["3000", "450", "3450"], null),
    of(first, ["4500", "675", "5175"], null),
  ]);
  // What was given back whole is no cost any more.
  expect([returns?.parcels, returns?.charge.minor]).toEqual([2, "8625"]);
  const ruled = returns?.items.map(({ ruledAt }) => Date.parse(ruledAt));
  expect(ruled).toEqual(await Promise.all([wrong, second, first].map(handedAt)));
});

test("the ways back are read page by page, each page in as many questions as the first, and nobody reads another shop's", async () => {
  const numbers: (string | undefined)[] = [];
  const trips = new Set<number>();
  let cursor: string | null = "";
  for (let pages = 0; cursor !== null && pages < 9; pages += 1) {
    const query: string = `?limit=1${cursor === "" ? "" : `&returnsCursor=${cursor}`}`;
    const asked = await charged.desk.world.countTrips(async () => {
      const { returns } = await read(charged.loose, query);
      expect(returns?.items).toHaveLength(1);
      expect(returns?.charge.minor).toBe("8625");
      numbers.push(returns?.items[0]?.number);
      cursor = returns?.nextCursor ?? null;
    });
    trips.add(asked);
  }
  expect(numbers).toEqual([wrong, second, first].map((parcel) => parcel?.number));
  const whole = await charged.desk.world.countTrips(() => read(charged.loose));
  expect([...trips]).toEqual([whole]);
  expect((await read(charged.agreed)).returns).toBeNull();
});

test("a shop saves its ways back as a sheet that says why of each, and who took it is noted", async () => {
  const { desk, loose } = charged;
  const headers = { ...loose.owner.headers, "x-locale": "bn" };
  const reply = await desk.world.fetch("/v1/vendor/courier-cash/sheet?of=returns", { headers });
  const file = new Uint8Array(await reply.arrayBuffer());
  const rows: string[][] = [];
  const bytes = async function* () {
    yield file;
  };
  for await (const { cells } of readCsv(bytes)) rows.push([...cells]);
  const [head, ...lines] = rows;
  expect(head?.slice(3, 9)).toEqual([
    ...["দিন", "ফিরতি খরচ (৳)", "ফিরতি খরচের ভ্যাট (৳)"],
    ...["আপনার থেকে কাটা (৳)", "আপনাকে ফেরত (৳)", "ফেরতের দিন"],
  ]);
  expect(lines.map((line) => [line[2], ...line.slice(4, 8).map(Number)])).toEqual([
    [wrong?.number, 60, 9, 69, 69],
    [second?.number, 30, 4.5, 34.5, 0],
    [first?.number, 45, 6.75, 51.75, 0],
  ]);
  const [today, yesterday] = [dhakaDayIn(0), dhakaDayIn(-1)];
  expect([today, yesterday]).toContain(lines[0]?.[8]);
  expect(lines[0]?.[9]).toContain("এই পার্সেলের ছিল না");
  expect(lines[2]?.[9]).toMatch(/^পার্সেলটা কেউ নেননি।.*সেই নিয়মই খাটে।$/);
  const { rows: noted } = await desk.world.owner.query(
    "select 1 from audit where action = 'shop.cash.export' and after ->> 'of' = 'returns'",
  );
  expect(noted).toHaveLength(1);
});
