import type { SettingsView } from "@haat/contract/market-settings";
import { settingNames, settingRule } from "@haat/core/market-settings";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cartOf, quoteOf } from "../buying.ts";
import { aProduct, type TestSession } from "../market.ts";
import { aFreshOne, ask } from "../staff.ts";
import { openShop, type TestShop } from "../shop.ts";
import type { TestWorld } from "../world.ts";

let shop: TestShop;
let world: TestWorld;
let maker: TestSession;
let checker: TestSession;
beforeAll(async () => {
  shop = await openShop();
  world = shop.world;
  [maker, checker] = [await aFreshOne(world, "finance", "admin"), await aFreshOne(world, "finance", "admin")];
});
afterAll(() => shop.close());
afterEach(() => expect(world.faults).toEqual([]));

const place = "/v1/admin/settings";
const read = async (): Promise<SettingsView> => (await ask<SettingsView>(world, maker, ["GET", place])).body;
type Changes = readonly (readonly [name: string, value: string])[];
const propose = (changes: Changes, by = maker) =>
  ask<SettingsView>(world, by, ["POST", `${place}/proposals`], {
    changes: changes.map(([name, value]) => ({ name, value })),
    reason: "ঈদের আগে কাজ বেড়েছে",
  });
const decide = (id: string, by = checker, verdict = "agree") =>
  ask<SettingsView>(world, by, ["POST", `${place}/proposals/${id}/decisions`], {
    verdict,
    reason: verdict === "refuse" ? "এখন দরকার নেই" : "",
  });
const waitingIn = ({ groups }: SettingsView, name: string): string =>
  groups.find(({ group }) => group === name)?.waiting?.id ?? "";
const valueIn = ({ groups }: SettingsView, name: string): string | undefined =>
  groups.flatMap(({ settings }) => settings).find((each) => each.name === name)?.value;

async function changed(changes: Changes, group: string): Promise<SettingsView> {
  const { status, body } = await propose(changes);
  expect(status).toBe(201);
  const agreed = await decide(waitingIn(body, group));
  expect(agreed.status).toBe(200);
  return agreed.body;
}

test("every rule of money says how it stands, and the seed sets none otherwise than its standard", async () => {
  const { groups } = await read();
  const found = groups.flatMap(({ settings }) => settings.map(({ name, value }) => [name, value]));
  expect(found).toEqual(settingNames.map((name) => [name, settingRule(name).standard]));
});

test("a rule holds from the moment a second person of finance agrees, and its history names both", async () => {
  const { variants } = await aProduct(world, { pricesMinor: [500_000n] });
  const cart = await cartOf(world, [[variants[0].id, 1]]);
  const { body, status } = await propose([["advance_mode", "off"]]);
  expect(status).toBe(201);
  expect((await quoteOf(world, cart, "bkash")).advance).not.toBeNull();
  const id = waitingIn(body, "advance");
  expect((await decide(id, maker)).code).toBe("proposal.own_hand");
  expect(valueIn(await read(), "advance_mode")).toBe("offer");
  const now = (await decide(id)).body;
  expect(valueIn(now, "advance_mode")).toBe("off");
  expect((await quoteOf(world, cart, "bkash")).advance).toBeNull();
  expect(now.past[0]).toMatchObject({
    ...{ group: "advance", state: "agreed" },
    changes: [{ name: "advance_mode", from: "offer", to: "off" }],
  });
  expect(now.groups[0]?.settings[0]?.by).toHaveLength(2);
  const { rows } = await world.owner.query<{ action: string; before: unknown; after: unknown }>(
    "select action, before, after from audit where action like 'setting.%' order by id",
  );
  expect(rows).toEqual([
    {
      action: "setting.change.propose",
      before: { advance_mode: "offer" },
      after: { advance_mode: "off", proposal: id },
    },
    {
      action: "setting.change.agree",
      before: { advance_mode: "offer", proposal: id },
      after: { advance_mode: "off", state: "agreed" },
    },
  ]);
  expect((await decide(id)).code).toBe("proposal.wrong_state");
});

test.each([
  ["more than the law's tenth", [["advance_cap_bp", "1001"]]],
  ["a limit below nothing", [["refund_limit_minor", "-1"]]],
  ["a word that is none", [["trxid_desk", "maybe"]]],
  ["half a phone", [["trxid_number_bkash", "0171234"]]],
  ["nothing new", [["refund_limit_minor", "0200000"]]],
  [
    "two groups at once",
    [
      ["trxid_desk", "on"],
      ["refund_limit_minor", "100000"],
    ],
  ],
  [
    "one rule twice",
    [
      ["refund_limit_minor", "100000"],
      ["refund_limit_minor", "100001"],
    ],
  ],
] as const)("%s is refused", async (_, changes) => {
  expect((await propose(changes)).code).toBe("setting.invalid");
});

test("of one group one change waits at a time; refused or taken back, nothing is otherwise", async () => {
  const { body } = await propose([["refund_limit_minor", "100000"]]);
  const id = waitingIn(body, "alone");
  expect((await propose([["cancel_alone_minor", "100000"]], checker)).code).toBe("proposal.exists");
  expect((await decide(id, checker, "refuse")).status).toBe(200);
  const again = waitingIn((await propose([["refund_limit_minor", "100000"]])).body, "alone");
  const withdraw = (by: TestSession) => ask(world, by, ["POST", `${place}/proposals/${again}/withdrawal`]);
  expect((await withdraw(checker)).code).toBe("proposal.not_found");
  expect((await withdraw(maker)).status).toBe(200);
  expect(valueIn(await read(), "refund_limit_minor")).toBe("200000");
});

test("what was changed meanwhile is not overrun", async () => {
  const id = waitingIn((await propose([["cancel_alone_minor", "100000"]])).body, "alone");
  await world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_meanwhile', 'cancel_alone_minor', '400000', clock_timestamp())",
  );
  expect((await decide(id)).code).toBe("setting.changed");
  expect(valueIn(await read(), "cancel_alone_minor")).toBe("400000");
  expect((await decide(id, checker, "refuse")).status).toBe(200);
});

test("a wallet is opened for money sent by hand with its number, and closed by taking the number away", async () => {
  const numbers = [
    ["trxid_number_nagad", "০১৭০০-০০০০৯৮"],
    ["trxid_number_rocket", "017000000987"],
  ] as const;
  const open = await changed([["trxid_desk", "on"], ...numbers], "trxid");
  expect(valueIn(open, "trxid_number_nagad")).toBe("01700000098");
  const closed = await changed([["trxid_number_nagad", ""]], "trxid");
  expect(valueIn(closed, "trxid_number_nagad")).toBe("");
  expect(valueIn(closed, "trxid_number_rocket")).toBe("017000000987");
});

test("the database lets no rule in that two have not agreed on, and changes none", async () => {
  const write = (text: string) => shop.node.books.transact((tx) => tx.execute(sql.raw(text)));
  await expect(
    write(
      `insert into setting (id, name, value, valid_from) values ('set_alone', 'refund_limit_minor', '5000000', now())`,
    ),
  ).rejects.toMatchObject({ cause: { constraint: "setting_by_two" } });
  await expect(
    write(`update setting set value = '5000000' where name = 'refund_limit_minor'`),
  ).rejects.toThrow();
});
