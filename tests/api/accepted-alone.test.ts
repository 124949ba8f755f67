import { AcceptancePreview } from "@haat/contract/remittance-acceptance";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aStaffSession } from "../market.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";
import { whileUnderWay } from "../under-way.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

let limits = 0;
/** From now on; in taka. */
const limit = (name: "remittance_alone_minor" | "remittance_file_alone_minor", taka: number) =>
  desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ($1, $2, to_jsonb($3::bigint), clock_timestamp())",
    [`set_alone_${(limits += 1)}`, name, taka * 100],
  );
const parcels = (count: number) => Promise.all(Array.from({ length: count }, desk.delivered));
const accept = { act: "accept", short: "leave", odd: "accept" };
const stateOf = async (id: string, line: number) => (await desk.caseOf(id, line)).row.state;
const bulk = (id: string, body: Record<string, unknown>) =>
  desk.call(desk.support, "POST", desk.pathOf(id, "/acceptance"), { reason: "small change", ...body });
const previewOf = async (id: string, query: string) =>
  AcceptancePreview.parse(
    (await desk.call(desk.support, "GET", desk.pathOf(id, `/acceptance?${query}`))).body,
  );

test("a statement that one may not post alone he does not take row by row either", async () => {
  const all = await parcels(4);
  const [one, other] = all;
  const together = ((one?.taka ?? 0) + (other?.taka ?? 0)) * 100;
  await limit("remittance_file_alone_minor", together / 100 - 1);
  const id = await desk.matched(all.map(({ number, taka }) => ({ number, collected: taka })));
  expect((await desk.caseOf(id, 2)).beyond).toBeNull();
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  expect((await desk.caseOf(id, 3)).beyond).toMatchObject({
    ...{ because: "cash", sum: { minor: String(together) }, limit: { minor: String(together - 100) } },
  });
  expect((await desk.act(desk.support, id, 3, accept)).code).toBe("");
  expect([await stateOf(id, 2), await stateOf(id, 3)]).toEqual(["accepted", "proposed"]);
  await desk.posted();
  expect([await desk.attempt(all[0]!.placed), await desk.attempt(all[1]!.placed)]).toEqual([
    ...["cod_remitted", "cod_collected"],
  ]);
  const [asked] = await desk.open();
  expect(asked).toMatchObject({ beyond: { because: "cash" }, amount: { minor: String(all[1]!.taka * 100) } });
  await desk.agreed(desk.other);
  // What two have agreed weighs on neither of them.
  expect((await desk.act(desk.other, id, 4, accept)).code).toBe("");
  expect(await stateOf(id, 4)).toBe("accepted");
  expect(await previewOf(id, "of=clean")).toMatchObject({ count: 1, beyond: { because: "cash" } });
  await limit("remittance_file_alone_minor", 200_000);
});

test("small differences come to much when one takes them one by one, or at presses that allow more each time", async () => {
  const all = await parcels(4);
  await limit("remittance_alone_minor", 5);
  const id = await desk.matched(
    all.map(({ number, taka }, index) => ({ number, collected: taka - [2, 2, 4, 3][index]! })),
  );
  const first = { tolerance: "2", count: 2, differenceMinor: "400" };
  expect((await previewOf(id, "tolerance=2")).beyond).toBeNull();
  expect((await bulk(id, first)).code).toBe("");
  expect([await stateOf(id, 2), await stateOf(id, 3)]).toEqual(["accepted", "accepted"]);
  expect(await previewOf(id, "tolerance=4")).toMatchObject({
    ...{ needsSecond: true, beyond: { because: "difference", sum: { minor: "1100" } } },
  });
  expect((await desk.act(desk.support, id, 5, accept)).code).toBe("");
  expect(await stateOf(id, 5)).toBe("proposed");
  expect((await bulk(id, { tolerance: "4", count: 1, differenceMinor: "400" })).code).toBe("");
  expect(await stateOf(id, 4)).toBe("proposed");
  expect((await desk.open()).map(({ beyond }) => beyond?.because)).toEqual(["difference", "difference"]);
  // Another has taken nothing of it yet.
  for (const { id: each } of await desk.open()) await desk.decide(desk.finance, each, "refuse");
  expect((await desk.act(desk.other, id, 5, accept)).code).toBe("");
  expect(await stateOf(id, 5)).toBe("accepted");
  await limit("remittance_alone_minor", 5_000);
});

test("who accepts in two windows at once is weighed once", async () => {
  const [one, other] = await parcels(2);
  await limit("remittance_file_alone_minor", (one?.taka ?? 0) + 1);
  const id = await desk.matched([one!, other!].map(({ number, taka }) => ({ number, collected: taka })));
  const first = `update remittance_row set decision = '{"short":"leave","odd":"accept"}', decided_by = $2, reason = 'seen', decided_at = now()
    where remittance_id = $1 and line = 2`;
  const told = await whileUnderWay(
    desk.world,
    [
      [first, [id, desk.support.userId]],
      ["update remittance set is_post_wanted = true where id = $1", [id]],
    ],
    () => desk.act(desk.support, id, 3, accept),
  );
  expect(told.code).toBe("");
  expect([await stateOf(id, 2), await stateOf(id, 3)]).toEqual(["accepted", "proposed"]);
  await limit("remittance_file_alone_minor", 200_000);
});

/** One row of a parcel whose courier names so many taka less than he took. */
const aFile = async (less: number): Promise<string> => {
  const [one] = await parcels(1);
  return desk.matched([{ number: one!.number, collected: one!.taka - less }]);
};
/** Of support, who has accepted nothing yet. */
const somebody = () => aStaffSession(desk.world, "support_2");

test("what one person may not accept in one statement he does not accept in two halves of it within a day; another may, and he the next day", async () => {
  await limit("remittance_alone_minor", 50);
  const one = await somebody();
  const files = [await aFile(30), await aFile(30), await aFile(30)];
  expect((await desk.act(one, files[0]!, 2, accept)).code).toBe("");
  expect((await desk.act(one, files[1]!, 2, accept)).code).toBe("");
  expect((await desk.act(desk.other, files[2]!, 2, accept)).code).toBe("");
  expect(await Promise.all(files.map((id) => stateOf(id, 2)))).toEqual(["accepted", "proposed", "accepted"]);
  expect((await desk.caseOf(files[1]!, 2)).proposalId).not.toBeNull();
  await desk.world.owner.query(
    "update remittance_row set decided_at = now() - interval '25 hours' where remittance_id = $1",
    [files[0]],
  );
  const next = await aFile(30);
  expect((await desk.act(one, next, 2, accept)).code).toBe("");
  expect(await stateOf(next, 2)).toBe("accepted");
  for (const { id } of await desk.open()) await desk.decide(desk.finance, id, "refuse");
  await limit("remittance_alone_minor", 5_000);
});

test("nor does he leave it out in two halves", async () => {
  await limit("remittance_alone_minor", 2_000);
  const one = await somebody();
  const whole = await parcels(2);
  const files = [];
  for (const { number, taka } of whole) files.push(await desk.matched([{ number, collected: taka }]));
  const drop = { act: "drop" };
  expect((await desk.act(one, files[0]!, 2, drop)).code).toBe("");
  expect((await desk.act(one, files[1]!, 2, drop)).code).toBe("");
  expect(await Promise.all(files.map((id) => stateOf(id, 2)))).toEqual(["dropped", "proposed"]);
  for (const { id } of await desk.open()) await desk.decide(desk.finance, id, "refuse");
  await limit("remittance_alone_minor", 5_000);
});

test("both halves pressed at once are weighed one after the other", async () => {
  await limit("remittance_alone_minor", 50);
  const one = await somebody();
  const files = [await aFile(30), await aFile(30), await aFile(30), await aFile(30)];
  await Promise.all(files.map((id) => desk.act(one, id, 2, accept)));
  const states = await Promise.all(files.map((id) => stateOf(id, 2)));
  expect(states.toSorted()).toEqual(["accepted", "proposed", "proposed", "proposed"]);
  for (const { id } of await desk.open()) await desk.decide(desk.finance, id, "refuse");
  await limit("remittance_alone_minor", 5_000);
});
