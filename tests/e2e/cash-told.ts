import { formatTaka } from "@haat/i18n/format";
import { expect } from "vitest";
import type { SoldParcel } from "./many-parcels.ts";
import { asOwner } from "./owner.ts";
import type { Visitor } from "./visitor.ts";

type Booked = Readonly<{ number: string; due: bigint; yours: bigint }>;

/** Of each parcel of the shop: what its courier took, and what the books have for the shop of that order; poisha. */
async function booksOf(shop: string, sold: readonly SoldParcel[]): Promise<readonly Booked[]> {
  const rows = await asOwner<Record<keyof Booked, string>>(
    `select c.number, k.due_minor::text as due, (select sum(case l.side when 'C' then l.amount else -l.amount end)::text
        from journal j join journal_line l on l.journal_id = j.id where j.order_id = o.id and l.account in ('L:V_PENDING:' || v.id, 'L:V_PAYABLE:' || v.id)) as yours
      from consignment c join orders o on o.id = c.order_id join vendor v on v.id = c.vendor_id join courier_cash k on k.consignment_id = c.id
      where v.slug = $1 and c.number = any($2)`,
    [shop, sold.map(({ number }) => number)],
  );
  return rows.map(({ due, yours, ...each }) => ({ ...each, due: BigInt(due), yours: BigInt(yours) }));
}

/** Every line that the shop sees first names what was taken and what is the shop's as the books have it. */
export async function expectToldToShop(
  seller: Visitor,
  shop: string,
  sold: readonly SoldParcel[],
): Promise<void> {
  const books = await booksOf(shop, sold);
  await seller.open("/vendor/courier-cash");
  const lines = await seller.page.locator("main ul > li.sheet").allInnerTexts();
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    const booked = books.find(({ number }) => line.includes(number));
    expect(booked, line).toBeDefined();
    expect(line).toContain(formatTaka(booked?.due ?? 0n, "bn"));
    expect(line.split(seller.t("vendor:cod.yours"))[1]).toContain(formatTaka(booked?.yours ?? 0n, "bn"));
    expect(line).toContain(seller.t("vendor:cod.commission"));
  }
}

/** All that the shop's sheet says is its own is what the books owe it for these parcels. */
export async function expectSheetAddsUp(
  seller: Visitor,
  shop: string,
  sold: readonly SoldParcel[],
): Promise<void> {
  const reply = await seller.page.request.get("/bn/vendor/courier-cash/sheet?as=csv");
  const [head = "", ...rows] = (await reply.text()).replace("\ufeff", "").trim().split(/\r?\n/);
  const cellsOf = (row: string): string[] => row.split(",").map((cell) => cell.replaceAll('"', ""));
  const [number, yours] = (["consignment", "yours"] as const).map((name) =>
    cellsOf(head).indexOf(seller.t(`couriers:sheet.${name}`)),
  );
  const books = await booksOf(shop, sold);
  const ours = new Set(books.map((each) => each.number));
  const sum = rows
    .map(cellsOf)
    .filter((cells) => ours.has(cells[number ?? -1] ?? ""))
    .reduce((so, cells) => so + BigInt(Math.round(Number(cells[yours ?? -1]) * 100)), 0n);
  expect(sum).toBe(books.reduce((so, each) => so + each.yours, 0n));
}

/** The shop's line of this parcel among those that stand so, however far down. */
export async function lineOf(
  { page, t, open }: Visitor,
  { number }: Pick<SoldParcel, "number">,
  stands: string,
): Promise<string> {
  const line = page.getByRole("listitem").filter({ hasText: number });
  for (await open(`/vendor/courier-cash?stands=${stands}`); (await line.count()) === 0;) {
    const older = await page.getByRole("link", { name: t("vendor:more"), exact: true }).getAttribute("href");
    await page.goto(older ?? "");
  }
  return line.innerText();
}
