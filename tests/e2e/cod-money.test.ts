import { formatDate, formatTaka } from "@haat/i18n/format";
import { expect } from "vitest";
import { buyAtTheDoor } from "./buyer.ts";
import { acceptClean } from "./desk-rows.ts";
import { lookAt, lookAtAll } from "./look.ts";
import { agreedFee, deliveredBy, handToCourier, type Taken } from "./parcels.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { credited } from "./credited.ts";
import { actOn, bring, sheet, type Two, untilPosted } from "./statements.ts";
import { expectBalancedBooks } from "./supporter.ts";
import { test, type Visit, type Visitor } from "./visitor.ts";

const desk = { locale: "bn", width: 1280 } as const;
const stamp = Date.now().toString(36).toUpperCase();
const parcels = [
  { courier: "pathao", shop: "gadget-goli", slug: "charger-20w-c", number: `DL${stamp}` },
  { courier: "steadfast", shop: "shapla-kantha", slug: "baby-kantha-mach", number: `SF${stamp}` },
  { courier: "redx", shop: "bonojibi-modhu", slug: "honey-sorisha", number: `RX${stamp}` },
] as const;
type Parcel = (typeof parcels)[number];
/** What each courier takes of a parcel, and what Steadfast's statement keeps silent about; poisha. */
const [fee, lacking] = [6_000n, 10_000n];

/** The shop's own line of its parcel, as it reads it now. */
async function lineOf(seller: Visitor, { number }: Parcel): Promise<string> {
  await seller.open("/vendor/courier-cash");
  return seller.page.getByRole("listitem").filter({ hasText: number }).innerText();
}

type Sold = Readonly<{ seller: Visitor; parcel: Parcel; taken: Taken }>;

/** Each shop hands its part over, and its courier takes the cash at the door. */
async function sell(visit: Visit, parcel: Parcel, order: string): Promise<Sold> {
  await agreedFee({ ...parcel, fee });
  const seller = await atWork(visit, parcel.shop, { locale: "bn" });
  await handToCourier(seller, { number: order }, parcel);
  return { seller, parcel, taken: await deliveredBy(parcel) };
}

/** As it should be: accepted at a press once it was shown what that posts, and the bank has credited it. */
async function whole(one: Visitor, finance: Two, { seller, parcel, taken }: Sold): Promise<void> {
  const payout = taken.due - fee;
  const row = { number: parcel.number, collected: taken.due, fee, payout };
  const reference = `pathao-${stamp}`;
  const statement = await bring(one, { courier: "pathao", reference, file: sheet([row]) });
  await acceptClean(one, statement);
  await untilPosted(one, statement);
  expect(await lineOf(seller, parcel)).toContain(seller.t("vendor:cod.means.on_the_way"));
  await credited(finance, { statement, reference: `BEFTN-${stamp}`, amount: payout, what: reference });
  const told = await lineOf(seller, parcel);
  expect(told).toContain(formatTaka(taken.due, "bn"));
  expect(told).toContain(formatDate(taken.at, "bn"));
  expect(told).toContain(seller.t("vendor:cod.commission"));
  expect(told).toContain(seller.t("vendor:cod.means.received"));
}

/** A hundred taka short: asked about, accepted, claimed, and paid with his next statement. */
async function short(one: Visitor, { seller, parcel, taken }: Sold): Promise<string[]> {
  const courier = "steadfast";
  const { t } = seller;
  const collected = taken.due - lacking;
  const row = { number: parcel.number, collected, fee, payout: collected - fee };
  const file = sheet([row]);
  const statement = await bring(one, { courier, reference: `${courier}-${stamp}`, file });
  await actOn(one, `${statement}/rows/2`, { act: "dispute", reason: "রসিদে পুরো টাকা লেখা" });
  expect(await lineOf(seller, parcel)).toContain(t("vendor:cod.means.stated"));
  await actOn(one, `${statement}/rows/2`, { act: "accept", reason: "কুরিয়ার ভুল মেনেছে, বাকিটা পরে দেবে" });
  await untilPosted(one, statement);
  const told = await lineOf(seller, parcel);
  expect(told).toContain(formatTaka(taken.due, "bn"));
  expect(told).toContain(t("vendor:cod.means.short"));
  expect(told).toContain(formatTaka(lacking, "bn"));
  const found = await lookAt(seller, "vendor-courier-cash");
  const later = { number: "-", word: "Adjustment", collected: null, fee: 0n, payout: lacking };
  const next = await bring(one, { courier, reference: `${courier}-${stamp}-2`, file: sheet([later]) });
  await actOn(one, `${next}/rows/2`, { act: "claim", reason: "আগের হিসাবের কম আসা ১০০ টাকা" });
  await untilPosted(one, next);
  expect(await lineOf(seller, parcel)).toContain(t("vendor:cod.means.on_the_way"));
  return found;
}

/** Without a number: a person says whose it is, and then accepts it. */
async function nameless(one: Visitor, { seller, parcel, taken }: Sold): Promise<void> {
  const { page, t } = one;
  const row = { number: "", collected: taken.due, fee, payout: taken.due - fee };
  const reference = `redx-${stamp}`;
  const statement = await bring(one, { courier: "redx", reference, file: sheet([row]), isWorkbook: true });
  await one.open(`${statement}/rows/2?act=match`);
  const form = page.locator("form").filter({ has: page.locator('button[value="match"]') });
  await form.locator("label").filter({ hasText: parcel.number }).locator("input").check();
  await form.locator('[name="reason"]').fill("টাকা আর দিন দুটোই মেলে");
  await form.locator('button[value="match"]').click();
  await page.getByText(t("desk:match.by_hand"), { exact: true }).waitFor();
  await actOn(one, `${statement}/rows/2`, { act: "accept", reason: "এটাই সেই পার্সেল" });
  await untilPosted(one, statement);
  expect(await lineOf(seller, parcel)).toContain(seller.t("vendor:cod.means.on_the_way"));
}

test("support brings in three couriers' statements and clears what does not agree; each shop reads in Bangla how much, when, and why less", async ({
  visit,
}) => {
  const { number: order } = await buyAtTheDoor(
    await visit({ locale: "bn" }),
    parcels.map(({ slug }) => slug),
  );
  const [pathao, steadfast, redx] = [
    await sell(visit, parcels[0], order),
    await sell(visit, parcels[1], order),
    await sell(visit, parcels[2], order),
  ];
  const one = await atWork(visit, "support_2", desk);
  const found = await lookAtAll(one, {
    "courier-cash": "/support/courier-cash",
    "courier-parcels": "/support/courier-cash/parcels",
  });
  await one.open("/support/courier-cash/parcels?courier=steadfast&bucket=0-7");
  const held = await one.page.getByRole("listitem").filter({ hasText: parcels[1].number }).innerText();
  expect(held).toContain(formatTaka(steadfast.taken.due, "bn"));
  expect(await lineOf(steadfast.seller, parcels[1])).toContain(one.t("vendor:cod.means.with_courier"));
  expect(await steadfast.seller.page.getByText(parcels[0].number).count()).toBe(0);

  const finance = [
    await atWork(visit, "finance", desk),
    await atHome(visit, phoneOfLast("finance"), desk),
  ] as const;
  await whole(one, finance, pathao);
  found.push(...(await short(one, steadfast)));
  await nameless(one, redx);
  expect(found).toEqual([]);
  await expectBalancedBooks(finance[1]);
});
