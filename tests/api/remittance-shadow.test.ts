import { CourierRuleList } from "@haat/contract/remittance-proposal";
import { AcceptancePreview } from "@haat/contract/remittance-acceptance";
import { lateCash } from "@haat/db/queries/remittances/late-cash";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";
import { leastLooked } from "../shadow.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const rules = "/v1/support/courier-rules";
const ruleOf = async (courier = "pathao") => {
  const { items } = CourierRuleList.parse((await desk.call(desk.support, "GET", rules)).body);
  const found = items.find((each) => each.courier === courier);
  if (!found) throw new Error(`no rule of ${courier}`);
  return found;
};
const release = (by = desk.finance) =>
  desk.call(by, "POST", rules, {
    ...{ courier: "pathao", rule: "clean_1", release: true, reason: "three weeks without a fault" },
  });
const accept = { act: "accept", short: "leave", odd: "accept" };
const previewOf = async (id: string) =>
  AcceptancePreview.parse(
    (await desk.call(desk.support, "GET", desk.pathOf(id, "/acceptance?of=clean"))).body,
  );

test("a rule in shadow is held to what people decide, and is released only once they have agreed often enough", async () => {
  const three = [await desk.delivered(), await desk.delivered(), await desk.delivered()];
  const short = await desk.delivered();
  const id = await desk.matched([
    ...three.map(({ number, taka }) => ({ number, collected: taka })),
    { number: short.number, collected: short.taka - 9 },
  ]);
  await leastLooked(desk.world, 2, 9_000);
  expect(await ruleOf()).toMatchObject({
    measured: { looked: 0, together: 0, otherwise: 0, shareBp: null, isProven: false, leastRows: 2 },
  });
  expect((await release()).code).toBe("courier_rule.unproven");

  // What a rule would leave to people says nothing of it.
  expect((await desk.act(desk.support, id, 5, { ...accept, short: "claim" })).code).toBe("");
  expect((await ruleOf()).measured.looked).toBe(0);
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  expect((await desk.act(desk.support, id, 3, accept)).code).toBe("");
  expect((await ruleOf()).measured).toMatchObject({ looked: 2, shareBp: 10_000, isProven: true });

  expect((await desk.act(desk.support, id, 4, { act: "dispute", reason: "he paid by wallet" })).code).toBe(
    "",
  );
  const { measured } = await ruleOf();
  expect(measured).toMatchObject({ looked: 3, otherwise: 1, shareBp: 6_666, isProven: false });
  expect(measured.others).toMatchObject([
    { remittance: { id }, line: 4, act: "dispute", reason: "he paid by wallet" },
  ]);
  expect((await release()).code).toBe("courier_rule.unproven");
  // The last that was said counts.
  expect((await desk.act(desk.support, id, 4, accept)).code).toBe("");
  expect((await ruleOf()).measured).toMatchObject({ looked: 3, otherwise: 0, isProven: true, others: [] });

  expect((await release()).code).toBe("");
  const [waiting] = await desk.open();
  // What was posted for the wrong parcel was no agreement, whoever asked before.
  await desk.posted();
  expect((await desk.act(desk.support, id, 3, { act: "unmatch" })).code).toBe("");
  expect((await ruleOf()).measured).toMatchObject({ looked: 3, otherwise: 1, isProven: false });
  expect((await desk.decide(desk.other, waiting?.id ?? "")).code).toBe("courier_rule.unproven");
  expect((await ruleOf()).released).toBeNull();
  await leastLooked(desk.world, 3, 6_000);
  expect((await desk.decide(desk.finance, waiting?.id ?? "")).code).toBe("proposal.own_hand");
  expect((await desk.decide(desk.other, waiting?.id ?? "")).code).toBe("");
  expect((await ruleOf()).released?.by).toHaveLength(2);
});

test("put back into shadow a rule begins anew, and what it posted by itself is nobody's agreement", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }]);
  const before = (await ruleOf()).measured;
  await desk.order(desk.support, id);
  await desk.posted();
  expect((await desk.caseOf(id, 2)).row.state).toBe("posted");
  expect((await ruleOf()).measured).toEqual(before);
  await desk.release(false);
  expect(await ruleOf()).toMatchObject({
    released: null,
    measured: { looked: 0, otherwise: 0, isProven: false },
  });
});

test("in shadow clean rows are accepted together, exactly as what they would post was shown", async () => {
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([
    { number: one.number, collected: one.taka, fee: 0 },
    { number: other.number, collected: other.taka, fee: 0 },
    { number: "NOBODY-1", collected: 10 },
  ]);
  const all = (one.taka + other.taka) * 100;
  const held = [await desk.balance("A:COD_IT:pathao"), await desk.balance("A:COD:pathao")];
  const shown = await previewOf(id);
  expect(shown).toMatchObject({
    ...{ count: 2, lines: [2, 3], needsSecond: false, unheard: 0 },
    ...{ payout: { minor: String(all) }, difference: { minor: "0" } },
    posts: [
      { account: "A:COD:pathao", side: "C", amount: { minor: String(all) } },
      { account: "A:COD_IT:pathao", side: "D", amount: { minor: String(all) } },
    ],
  });
  const press = (over: Record<string, unknown> = {}) =>
    desk.call(desk.support, "POST", desk.pathOf(id, "/acceptance"), {
      ...{
        of: "clean",
        count: 2,
        differenceMinor: "0",
        payoutMinor: String(all),
        reason: "all as agreed",
        ...over,
      },
    });
  expect((await press({ payoutMinor: String(all + 1) })).code).toBe("remittance.changed");
  expect((await press({ payoutMinor: undefined })).code).toBe("remittance.changed");
  const before = (await ruleOf()).measured;
  expect((await press()).code).toBe("");
  expect((await ruleOf()).measured).toMatchObject({ looked: before.looked, together: before.together + 2 });
  await desk.posted();
  expect(await Promise.all([desk.balance("A:COD_IT:pathao"), desk.balance("A:COD:pathao")])).toEqual([
    (held[0] ?? 0) + all / 100,
    (held[1] ?? 0) - all / 100,
  ]);
  expect((await desk.report(id)).posting).toMatchObject({ state: "shadow", posted: { count: 2 }, open: 1 });
  expect(await previewOf(id)).toMatchObject({ count: 0, posts: [] });
});

test("above what one may post alone the rows accepted together wait for a second person", async () => {
  await desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_shadow_file', 'remittance_file_alone_minor', '100', clock_timestamp())",
  );
  const { number, taka, placed } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }]);
  const shown = await previewOf(id);
  expect(shown.needsSecond).toBe(true);
  const press = {
    ...{
      of: "clean",
      count: 1,
      differenceMinor: "0",
      payoutMinor: shown.payout.minor,
      reason: "all as agreed",
    },
  };
  expect((await desk.call(desk.support, "POST", desk.pathOf(id, "/acceptance"), press)).code).toBe("");
  await desk.posted();
  expect(await desk.attempt(placed)).toBe("cod_collected");
  await desk.agreed(desk.other);
  await desk.posted();
  expect(await desk.attempt(placed)).toBe("cod_remitted");
});

test("rows that differ by more than two of finance allow are looked at one by one", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka - 2 }]);
  const told = (tolerance: string) =>
    desk.call(desk.support, "GET", desk.pathOf(id, `/acceptance?tolerance=${tolerance}`));
  expect((await told("101")).code).toBe("remittance.tolerance_wide");
  expect((await told("100")).body).toMatchObject({ count: 1 });
  await desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_tolerance', 'remittance_tolerance_minor', '100', clock_timestamp())",
  );
  expect((await told("2")).code).toBe("remittance.tolerance_wide");
});

test("how long a parcel may be in no statement before it rings is what two of finance have said", async () => {
  const { number } = await desk.delivered();
  await desk.world.owner.query(
    "update consignment set state_at = now() - interval '10 days' where number = $1",
    [number],
  );
  const rung = async (): Promise<number> =>
    (await lateCash(desk.shop.jobs.books)).find(({ cause }) => cause === "uninvoiced")?.count ?? 0;
  const within = (days: number) =>
    desk.world.owner.query(
      "insert into setting (id, name, value, valid_from) values ('set_late_' || $1, 'cash_uninvoiced_days', to_jsonb($1::int), clock_timestamp())",
      [days],
    );
  const before = await rung();
  await within(10);
  expect(await rung()).toBe(before + 1);
  await within(14);
  expect(await rung()).toBe(before);
});
