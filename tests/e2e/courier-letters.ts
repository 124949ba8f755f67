import { courierRemote } from "@haat/simulators/kit/parcels/remote";
import { inject } from "vitest";
import { type Carrier, carriers } from "./many-parcels.ts";
import { asOwner } from "./owner.ts";
import type { Two } from "./statements.ts";
import type { Visitor } from "./visitor.ts";

type Letter = Readonly<{
  /** Taka up to 500 g, 1 kg and 2 kg, wherever it goes. */
  fees: readonly [number, number, number];
  /** Of the cash. */
  percent: 0 | 1;
  rounding: "poisha" | "taka_half_up" | "taka_floor";
}>;

/** What each of them writes that he takes. */
const letters: Readonly<Record<Carrier, Letter>> = {
  pathao: { fees: [60, 70, 90], percent: 1, rounding: "poisha" },
  steadfast: { fees: [65, 65, 65], percent: 0, rounding: "taka_half_up" },
  redx: { fees: [60, 75, 95], percent: 1, rounding: "taka_floor" },
};
const zones = ["inside", "sub", "outside"] as const;
const perZone = <Value>(value: Value) => ({ inside: value, sub: value, outside: value });

/** The courier charges by his letter. */
async function keepTo(courier: Carrier): Promise<void> {
  const { fees, percent, rounding } = letters[courier];
  await courierRemote(inject("services").simulators[courier].origin).change({
    tariff: {
      delivery: perZone(fees.map((taka) => taka * 100)),
      extraPerKg: perZone(1500),
      ...{ codBps: perZone(percent * 100), codRound: rounding },
      ...{ returnPct: 50, partialPct: 100, exchangePct: 150 },
    },
  });
}

const press = ({ page, t }: Visitor, key: Parameters<Visitor["t"]>[0]): Promise<void> =>
  page.getByRole("button", { name: t(key), exact: true }).click();

/** One of finance types the letter, another agrees; it holds from today on. */
async function agreeOn([one, other]: Two, courier: Carrier, today: string): Promise<void> {
  const { fees, percent, rounding } = letters[courier];
  const { page } = one;
  const prices = [500, 1000, 2000].flatMap((grams, row) => [
    [`grams.${row}`, String(grams)],
    ...zones.map((zone) => [`${zone}.${row}`, String(fees[row])]),
  ]);
  const typed: Record<string, string> = {
    ...(Object.fromEntries(prices) as Record<string, string>),
    ...Object.fromEntries(
      zones.flatMap((zone) => [
        [`extra.${zone}`, "১৫"],
        [`cod.${zone}`, String(percent)],
      ]),
    ),
    ...{
      returnPercent: "৫০",
      partialPercent: "১০০",
      exchangePercent: "১৫০",
      tolerance: "১",
      payoutDays: "৩",
    },
    ...{ from: today, reason: `${courier}-এর চিঠি, ${today}` },
  };
  await one.open("/support/courier-contracts/new");
  await page.locator('[name="courier"]').selectOption(courier);
  await page.locator('[name="rounding"]').selectOption(rounding);
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value);
  await press(one, "couriers:contract.look");
  await page.getByRole("heading", { name: one.t("couriers:contract.ask") }).waitFor();
  await press(one, "couriers:contract.propose");
  await page.getByText(one.t("common:flash.proposed_finance")).waitFor();
  await other.open(`/support/courier-contracts?state=open&courier=${courier}`);
  await press(other, "people:proposal.agree");
  await other.page.getByText(other.t("couriers:contract.sure")).waitFor();
  await press(other, "people:proposal.yes.agree");
  await other.page.getByText(other.t("common:flash.proposal_decided")).waitFor();
}

/** Where this courier fetches the shops' parcels, as support was told by it. */
async function makeKnown(one: Visitor, courier: Carrier, store: string, shops: readonly string[]) {
  for (const shop of shops) {
    await one.open(`/support/courier-stores?q=${shop}`);
    await one.page.getByText(one.t("couriers:stores.set")).click();
    await one.page.locator('[name="courier"]').selectOption(courier);
    await one.page.locator('[name="store"]').fill(store);
    await press(one, "couriers:stores.go");
    await one.page.getByText(one.t("common:flash.store_set")).waitFor();
  }
}

/** Two of finance agree on what the three couriers charge, and support makes the shops known to RedX: all of it on the pages. */
export async function lettersAgreed(two: Two, support: Visitor): Promise<void> {
  const [{ today } = { today: "" }] = await asOwner<{ today: string }>("select dhaka_day()::text as today");
  for (const courier of carriers) {
    await keepTo(courier);
    await agreeOn(two, courier, today);
  }
  // The first place of RedX at which parcels are fetched.
  await makeKnown(support, "redx", "7", ["jharna-tant", "bonojibi-modhu"]);
}
