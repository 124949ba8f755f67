import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@haat/core/ids";
import { flatTerms } from "../bookings.ts";
import { type Going, going, saidOf, sizes } from "../exchanges.ts";
import { whole } from "../doors.ts";
import { aStaffSession } from "../market.ts";
import { openDesk, type RemittanceDesk, type WrittenRow } from "../remittance-desk.ts";
import { released } from "../remittances.ts";
import { balances } from "../shop.ts";

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
  const [one, other] = [
    await aStaffSession(desk.world, "finance"),
    await aStaffSession(desk.world, "finance"),
  ];
  // Seventy taka, and half as much again for an exchange.
  const terms = JSON.stringify({ ...JSON.parse(flatTerms), exchangePercent: 150 });
  await desk.world.owner.query(
    `insert into courier_contract (id, courier, valid_from, terms, made_by, approved_by, approved_at)
     values ($1, 'pathao', '2026-01-01', $2, $3, $4, now())`,
    [newId("courierContract", new Date()), terms, one.userId, other.userId],
  );
  await released(desk.world, "pathao");
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const [small, , large] = sizes;
const differs = whole(large - small);

/** Who says first that it was exchanged. */
const ends = {
  "by its courier": async (it: Going) =>
    expect(await saidOf(desk.shop, it, "exchanged", differs)).toBe("now"),
  "by its buyer's code": async (it: Going) => {
    const { rows } = await desk.world.owner.query<{ code: string }>(
      "select delivery_code as code from sub_order where id = $1",
      [it.newPart],
    );
    expect(await it.act(it.newPart, "deliver", { code: rows[0]?.code })).toBe("done");
    await saidOf(desk.shop, it, "exchanged", differs);
  },
} as const;
const told = Object.keys(ends) as readonly (keyof typeof ends)[];

async function exchanged(end: keyof typeof ends): Promise<Going> {
  const it = await going(desk.parcels);
  await ends[end](it);
  return it;
}

/** What his row says of it where it charges as was agreed. */
const rowOf = ({ number }: Going, word: string): WrittenRow => ({
  ...{ number, word, fee: 105 },
  collected: Number(differs) / 100,
});
const linesOf = async (id: string) =>
  (
    await desk.world.owner.query(
      "select state, findings from remittance_row where remittance_id = $1 order by line",
      [id],
    )
  ).rows;
/** By the ledger, to its courier. */
const owedFor = async ({ newOrder }: Going): Promise<string | undefined> =>
  (await balances(desk.shop, newOrder))["L:COURIER_PAY"];
const journals = async (): Promise<number> =>
  (await desk.world.owner.query<{ all: number }>("select count(*)::int as all from journal")).rows[0]?.all ??
  0;

describe.each(told)("exchanged, told %s", (end) => {
  test.each(["Delivered", "Exchange"])(
    "and stated as %s: its row is clean, and nothing is owed for it any more",
    async (word) => {
      const it = await exchanged(end);
      expect(await owedFor(it)).toBe("-10500");
      const id = await desk.matched([rowOf(it, word)]);
      expect(await linesOf(id)).toMatchObject([{ state: "waiting", findings: [] }]);
      expect((await desk.order(desk.support, id)).code).toBe("");
      await desk.posted();
      expect(await linesOf(id)).toMatchObject([{ state: "posted" }]);
      expect(await owedFor(it)).toBeUndefined();
      const before = await journals();
      await desk.posted();
      expect(await journals()).toBe(before);
    },
  );
});

test("one that is charged for as if nothing had been brought back is not clean", async () => {
  const it = await exchanged("by its buyer's code");
  const id = await desk.matched([{ ...rowOf(it, "Delivered"), fee: 70 }]);
  expect(await linesOf(id)).toMatchObject([
    { state: "waiting", findings: [{ label: "WRONG_DELIVERY_FEE" }] },
  ]);
});

test("one that its buyer's code has proven is suggested to a row that names no parcel and calls it exchanged", async () => {
  const it = await exchanged("by its buyer's code");
  const { number: _number, ...row } = rowOf(it, "Exchange");
  const { candidates } = await desk.caseOf(await desk.matched([row]), 2);
  expect(candidates.map(({ number }) => number)).toContain(it.number);
});
