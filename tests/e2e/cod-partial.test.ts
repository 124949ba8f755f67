import { formatTaka } from "@haat/i18n/format";
import { poll } from "@haat/local/machine/poll";
import { courierRemote } from "@haat/simulators/kit/parcels/remote";
import { expect, inject } from "vitest";
import { buyAtTheDoor } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { agreedFee, takenAtDoor } from "./parcels.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { act, openPart } from "./seller.ts";
import { credited } from "./credited.ts";
import { actOn, bring, expectNothingBroken, sheet, type Two, untilPosted } from "./statements.ts";
import { expectBalancedBooks } from "./supporter.ts";
import { test, type Visitor } from "./visitor.ts";

const desk = { locale: "bn", width: 1280 } as const;
const stamp = Date.now().toString(36).toUpperCase();
/** The only parcels of this courier in this market. */
const courier = "paperfly";
const shop = "gadget-goli";
const [kept, refused] = ["২০ ওয়াট টাইপ-সি চার্জার", "৩৩ ওয়াট দুই পোর্ট চার্জার"];
const [fee, lacking] = [6_000n, 12_000n];

type Booked = Readonly<{ page: string; number: string }>;

/** One press books it; what its courier calls it. */
async function booked(seller: Visitor, order: string): Promise<Booked> {
  const { page, t } = seller;
  await openPart(seller, order);
  for (const what of ["accept", "pack"] as const) await act(seller, what);
  await page
    .getByRole("button", { name: t("booking:book", { courier: t(`couriers:name.${courier}`) }) })
    .click();
  await page.getByText(t("booking:booked", { courier: t(`couriers:name.${courier}`) })).waitFor();
  const [found] = await asOwner<{ number: string }>(
    "select c.number from consignment c join orders o on o.id = c.order_id where o.number = $1",
    [order],
  );
  return { page: new URL(page.url()).pathname.slice(3), number: found?.number ?? "" };
}

/** The rider leaves one of two things, and the shop says which. */
async function partlyTaken(seller: Visitor, parcel: Booked, taken: bigint): Promise<void> {
  const { page, t } = seller;
  const { origin } = inject("services").simulators.paperfly;
  const rider = courierRemote(origin);
  for (const step of ["pick", "out"] as const) await rider.act(parcel.number, step);
  const { heard } = await rider.act(parcel.number, "partial", { amount: String(taken / 100n) });
  expect(heard.map(({ status }) => status)).toEqual([200]);
  await poll(
    async () =>
      (
        await asOwner(
          "select from consignment where courier = $1 and number = $2 and state = 'partly_delivered'",
          [courier, parcel.number],
        )
      ).length > 0 || null,
    { timeoutMs: 60_000, failure: () => new Error(`nobody hears what became of ${parcel.number}`) },
  );
  await seller.open(`${parcel.page}/door`);
  const stayed = (title: string) => page.getByLabel(t("parcels:door.stayed", { title }), { exact: false });
  await stayed(kept).fill("১");
  await stayed(refused).fill("০");
  await page.locator('[name="collected"]').fill(String(taken / 100n));
  await page.getByRole("button", { name: t("parcels:door.go") }).click();
  await page.getByText(t("common:flash.part_door")).waitFor();
  await expectNothingBroken();
}

/** What is not zero: accounts of this courier, and what this order has left in all others. */
async function notZero(order: string): Promise<string[]> {
  const rows = await asOwner<{ account: string }>(
    `select account from account_balance where account like '%:' || $1 and balance <> 0
     union select l.account from journal j join journal_line l on l.journal_id = j.id join orders o on o.id = j.order_id
       where o.number = $2 and l.account not like '%:' || $1 group by l.account having sum(case l.side when 'D' then l.amount else -l.amount end) <> 0 order by 1`,
    [courier, order],
  );
  return rows.map(({ account }) => account.replace(/:ven_.*/, ""));
}

/** A hundred and twenty taka short: asked about, accepted as a claim, and paid with the next statement; the bank credits both. */
async function remitted(one: Visitor, finance: Two, number: string, taken: bigint): Promise<void> {
  const collected = taken - lacking;
  const [first, second] = [`${courier}-${stamp}`, `${courier}-${stamp}-2`];
  const row = { number, word: "Partial Delivery", collected, fee, payout: collected - fee };
  const statement = await bring(one, { courier, reference: first, file: sheet([row]) });
  await actOn(one, `${statement}/rows/2`, { act: "dispute", reason: "দরজায় নেওয়া টাকার পুরোটা লেখা নেই" });
  await expectNothingBroken();
  await actOn(one, `${statement}/rows/2`, { act: "accept", reason: "কুরিয়ার ভুল মেনেছে, বাকিটা পরে দেবে" });
  await untilPosted(one, statement);
  await credited(finance, { statement, reference: `BEFTN-${stamp}`, amount: row.payout, what: first });
  const later = { number: "-", word: "Adjustment", collected: null, fee: 0n, payout: lacking };
  const next = await bring(one, { courier, reference: second, file: sheet([later]) });
  await actOn(one, `${next}/rows/2`, { act: "claim", reason: "আগের হিসাবের কম আসা ১২০ টাকা" });
  await untilPosted(one, next);
  await credited(finance, { statement: next, reference: `BEFTN-${stamp}-2`, amount: lacking, what: second });
}

test("an order of which a part was taken at the door, remitted short, disputed and paid later, owes in the end only what is owed", async ({
  visit,
}) => {
  const order = await buyAtTheDoor(await visit({ locale: "bn" }), ["charger-20w-c", "charger-33w-dual"]);
  await agreedFee({ shop, courier, fee });
  const seller = await atWork(visit, shop, { locale: "bn" });
  const parcel = await booked(seller, order.number);
  const [bill] = await asOwner<{ due: string }>(
    `select (l.unit_price_minor + s.delivery_minor)::text as due from order_line l join sub_order s on s.id = l.sub_order_id
      join orders o on o.id = s.order_id where o.number = $1 order by l.unit_price_minor limit 1`,
    [order.number],
  );
  await partlyTaken(seller, parcel, BigInt(bill?.due ?? 0));
  const { due } = await takenAtDoor({ courier, number: parcel.number });
  expect(due).toBe(BigInt(bill?.due ?? 0));

  const finance = [
    await atWork(visit, "finance", desk),
    await atHome(visit, phoneOfLast("finance"), desk),
  ] as const;
  await remitted(await atWork(visit, "support_2", desk), finance, parcel.number, due);

  await seller.open(`${parcel.page}/take-back`);
  const found = await lookAt(seller, "take-back");
  const { page, t } = seller;
  await seller.open(parcel.page);
  await page
    .getByText(t("vendor:split.courier_collected", { courier: t(`couriers:name.${courier}`) }))
    .waitFor();
  expect(await page.getByText(t("vendor:split.delivery")).count()).toBe(0);
  found.push(...(await lookAt(seller, "order-partly-delivered")));
  await seller.open(`${parcel.page}/take-back`);
  await page.getByLabel(t("parcels:back.whole", { title: refused }), { exact: false }).fill("১");
  await page.getByRole("button", { name: t("parcels:back.go") }).click();
  await page.getByText(t("common:flash.part_take_back")).waitFor();
  await seller.open("/vendor/courier-cash");
  const line = await page.getByRole("listitem").filter({ hasText: parcel.number }).innerText();
  expect(line).toContain(formatTaka(due, "bn"));
  expect(line).toContain(t("vendor:cod.means.received"));
  expect(found).toEqual([]);

  expect(await notZero(order.number)).toEqual([
    "E:COURIER",
    "L:VAT_OUT",
    "L:V_PENDING",
    "R:COMMISSION",
    "R:SHIPPING",
  ]);
  await expectBalancedBooks(finance[1]);
});
