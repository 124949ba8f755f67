import { watchRules } from "@haat/api/jobs/watch-rules";
import { CourierRuleList } from "@haat/contract/remittance-proposal";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";
import { leastLooked } from "../shadow.ts";

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.release();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const ruleOf = async () => {
  const reply = await desk.call(desk.support, "GET", "/v1/support/courier-rules");
  const found = CourierRuleList.parse(reply.body).items.find(({ courier }) => courier === "pathao");
  if (!found) throw new Error("no rule of pathao");
  return found;
};
const faults = async (): Promise<string[]> => {
  await watchRules(desk.shop.jobs);
  return desk.world.faults.splice(0).map(String);
};

test("a released rule that people correct too often falls back into shadow by itself, and says so once", async () => {
  const sold = [await desk.delivered(), await desk.delivered(), await desk.delivered()];
  const id = await desk.matched(sold.map(({ number, taka }) => ({ number, collected: taka })));
  await desk.order(desk.support, id);
  await desk.posted();
  // What it posted and nobody corrected is right: of the first wrong one it does not fall yet.
  await leastLooked(desk.world, 3, 6_000);
  expect((await desk.act(desk.support, id, 2, { act: "unmatch" })).code).toBe("");
  expect(await faults()).toEqual([]);
  expect((await ruleOf()).fell).toBeNull();
  await leastLooked(desk.world, 3, 9_000);
  const [one, other] = await Promise.all([faults(), faults()]);
  expect([...one, ...other]).toEqual([
    "Error: rule clean_1 of pathao is in shadow again: people corrected 1 of 3 rows",
  ]);
  expect(await ruleOf()).toMatchObject({
    ...{ released: null, fell: { rows: 3, otherwise: 1 } },
    measured: { looked: 0, otherwise: 0, isProven: false },
  });
  expect(await faults()).toEqual([]);
  // Nothing is posted by it from now on, and no hand alone lets a rule fall that holds.
  const next = await desk.delivered();
  const later = await desk.matched([{ number: next.number, collected: next.taka }]);
  await desk.order(desk.support, later);
  await desk.posted();
  expect((await desk.caseOf(later, 2)).row.state).toBe("waiting");
  await leastLooked(desk.world, 0, 6_000);
  await desk.release();
  expect((await ruleOf()).fell).toBeNull();
  await expect(
    desk.world.owner.query(
      "insert into courier_rule (id, courier, rule, is_released, fell_rows, fell_otherwise) values ('crl_alone', 'pathao', 'clean_1', false, 10, 9)",
    ),
  ).rejects.toThrow(/falls by no hand alone/);
});
