import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.release();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const inTransit = (): Promise<number> => desk.balance("A:COD_IT:pathao");

test("a short row that a person accepts is claimed; matched wrongly, all that it posted is posted the other way round", async () => {
  const [short, right] = [await desk.delivered(), await desk.delivered()];
  const before = [
    await inTransit(),
    await desk.balance("A:CLAIM:pathao"),
    await desk.balance("A:COD:pathao"),
  ];
  const id = await desk.matched([{ number: short.number, collected: short.taka - 40 }]);
  const accept = { act: "accept", short: "claim", odd: "suspense" };
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("remittance.row_wrong_state");
  await desk.posted();
  expect(await desk.attempt(short.placed)).toBe("cod_short");
  expect(await desk.balance("A:CLAIM:pathao")).toBe((before[1] ?? 0) + 40);
  expect(await desk.caseOf(id, 2)).toMatchObject({
    ...{ row: { state: "posted" }, may: ["unmatch"], history: [{ act: "post" }, { act: "accept" }] },
  });
  expect((await desk.act(desk.support, id, 2, { act: "unmatch" })).code).toBe("");
  expect([
    await inTransit(),
    await desk.balance("A:CLAIM:pathao"),
    await desk.balance("A:COD:pathao"),
  ]).toEqual(before);
  expect(await desk.attempt(short.placed)).toBe("cod_collected");
  const parcel = (await desk.caseOf(id, 2)).candidates[0] ?? null;
  expect(parcel).toBeNull();
  const path = desk.pathOf(id, `/rows/2/candidates?q=${right.number}`);
  const found = (await desk.call(desk.support, "GET", path)).body["items"] as {
    id: string;
    isTaken: boolean;
  }[];
  expect(found).toMatchObject([{ number: right.number, isTaken: false }]);
  const match = { act: "match", consignmentId: found[0]?.id };
  expect((await desk.act(desk.support, id, 2, match)).code).toBe("");
  expect((await desk.caseOf(id, 2)).row.findings.map(({ label }) => label)).toEqual([
    ...["UNKNOWN_CONSIGNMENT", "SHORT_COLLECTED"],
  ]);
  expect((await desk.act(desk.support, id, 2, { ...accept, short: "leave" })).code).toBe("");
  await desk.posted();
  expect(await desk.balance("A:COD:pathao")).toBe((before[2] ?? 0) - (short.taka - 40));
  // The parcel it was taken from stands free for its own row.
  const own = await desk.matched([{ number: short.number, collected: short.taka }]);
  expect((await desk.caseOf(own, 2)).row.findings).toEqual([]);
  await desk.order(desk.support, own);
  await desk.posted();
  expect(await desk.attempt(short.placed)).toBe("cod_remitted");
});

test("rows that differ by little are accepted at once, exactly as they were shown", async () => {
  const all = [await desk.delivered(), await desk.delivered(), await desk.delivered()];
  const id = await desk.matched(
    all.map(({ number, taka }, index) => ({ number, collected: taka - [1, 3, 50][index]! })),
  );
  const preview = async (tolerance: string) =>
    (
      await desk.call(
        desk.support,
        "GET",
        desk.pathOf(id, `/acceptance?tolerance=${encodeURIComponent(tolerance)}`),
      )
    ).body;
  expect(await preview("৫")).toMatchObject({
    count: 2,
    difference: { minor: "400" },
    lines: [2, 3],
    needsSecond: false,
  });
  const accept = (over: Record<string, unknown>) =>
    desk.call(desk.support, "POST", desk.pathOf(id, "/acceptance"), {
      ...{ tolerance: "৫", count: 2, differenceMinor: "400", reason: "small change", ...over },
    });
  expect((await accept({ count: 3 })).code).toBe("remittance.changed");
  expect((await accept({})).code).toBe("");
  await desk.posted();
  expect(await Promise.all(all.map(({ placed }) => desk.attempt(placed)))).toEqual([
    ...["cod_short", "cod_short", "cod_collected"],
  ]);
  expect((await desk.caseOf(id, 2)).history.map(({ act }) => act)).toEqual(["post", "accept"]);
  expect((await accept({})).code).toBe("remittance.changed");
});

test("a row without a number is matched by a person; one that is disputed waits, and the courier is told why in Bangla", async () => {
  const { number, taka, placed } = await desk.delivered();
  const id = await desk.matched([{ collected: taka }, { number, collected: taka - 7 }]);
  expect((await desk.act(desk.support, id, 3, { act: "dispute" })).code).toBe("");
  const nameless = (await desk.caseOf(id, 2)).message;
  expect(nameless).toContain("২ নম্বর সারিটা একটু দেখবেন। এতে কোনো পার্সেলের নম্বর লেখা নেই।");
  expect(nameless).not.toMatch(/[—–]/u);
  const disputed = await desk.caseOf(id, 3);
  expect(disputed.row.state).toBe("disputed");
  expect(disputed.message).toContain(number);
  expect(disputed.message).toContain("কম আদায় দেখানো");
  // What we hold against his row: his own word of that door, for this parcel alone.
  expect(disputed.message).toContain("প্রমাণ: আপনারাই জানিয়েছেন");
  expect(disputed.proof?.said).toMatchObject([{ from: "key", kind: "delivered" }]);
  expect((await desk.caseOf(id, 2)).proof).toBeNull();
  const path = desk.pathOf(id, "/rows?show=disputed");
  expect((await desk.call(desk.support, "GET", path)).body["items"]).toMatchObject([{ line: 3 }]);
  await desk.posted();
  expect(await desk.attempt(placed)).toBe("cod_collected");
  expect((await desk.act(desk.support, id, 3, { act: "drop" })).code).toBe("");
  const { id: consignmentId = "" } = (await desk.caseOf(id, 3)).parcel ?? {};
  expect((await desk.act(desk.support, id, 2, { act: "match", consignmentId })).code).toBe("");
  expect((await desk.caseOf(id, 2)).row.findings.map(({ label }) => label)).toEqual(["NO_IDENTIFIER"]);
  await desk.act(desk.support, id, 2, { act: "accept", short: "leave", odd: "accept" });
  await desk.posted();
  expect(await desk.attempt(placed)).toBe("cod_remitted");
  const { posting, remittance } = await desk.report(id);
  expect(posting?.state).toBe("posted");
  // The list says so: one is in the books, and one was left out for good.
  expect(remittance).toMatchObject({ rows: 2, posted: 1, open: 0, dropped: 1 });
});

test("what a courier pays later for short cash pays its claim, and the buyer's payment has come whole", async () => {
  const { number, taka, placed } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka - 30 }]);
  await desk.act(desk.support, id, 2, { act: "accept", short: "claim", odd: "accept" });
  await desk.posted();
  const claims = await desk.balance("A:CLAIM:pathao");
  const later = await desk.matched([{ word: "Adjustment", collected: "-", payout: 30 }]);
  const { claims: offered, may } = await desk.caseOf(later, 2);
  expect(may).toContain("claim");
  const claim = offered.find(({ order }) => order === placed.order.number);
  expect((await desk.act(desk.support, later, 2, { act: "claim", claimId: claim?.id })).code).toBe("");
  await desk.posted();
  expect(await desk.balance("A:CLAIM:pathao")).toBe(claims - 30);
  expect(await desk.attempt(placed)).toBe("cod_remitted");
});
