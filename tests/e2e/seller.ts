import { foldDigits } from "@haat/core/digits";
import type { Visitor } from "./visitor.ts";

export type VendorAct = "accept" | "pack" | "hand-over";
const flashes = {
  accept: "common:flash.part_accept",
  pack: "common:flash.part_pack",
  "hand-over": "common:flash.part_hand_over",
} as const;

/** From the list of new orders, or another, into this shop's part of one; its number is the order's with a dash and a digit. */
export async function openPart(
  { page, open }: Visitor,
  orderNumber: string,
  tab: "new" | "preparing" = "new",
): Promise<string> {
  await open(`/vendor/orders?tab=${tab}`);
  await page
    .getByRole("listitem")
    .filter({ hasText: `${orderNumber}-` })
    .getByRole("link")
    .click();
  const title = page.getByRole("heading", { level: 1 });
  await title.filter({ hasText: orderNumber }).waitFor();
  return new RegExp(`${orderNumber}-\\d+`).exec(await title.innerText())?.[0] ?? "";
}

export async function act({ page, t }: Visitor, what: VendorAct): Promise<void> {
  await page.locator(`button[name="act"][value="${what}"]`).click();
  await page.getByText(t(flashes[what])).waitFor();
}

/** At the door: the receiver reads the code out, the vendor types it. */
export async function deliver({ page, t }: Visitor, code: string): Promise<void> {
  await page.getByRole("link", { name: t("vendor:act.deliver") }).click();
  await page.locator('[name="code"]').fill(code);
  await page.locator("form button.button").click();
  await page.getByText(t("common:flash.part_deliver")).waitFor();
}

/** The code on the buyer's own page, for one parcel of the order. */
export async function deliveryCodeOf(buyer: Visitor, orderId: string, partNumber: string): Promise<string> {
  await buyer.open(`/orders/${orderId}`);
  const parcel = buyer.page.locator("section").filter({ hasText: partNumber });
  return foldDigits(await parcel.locator(".notice b.tabular-nums").innerText());
}

/** Accepts, packs, hands over and delivers one part. */
export async function serve(
  seller: Visitor,
  buyer: Visitor,
  order: Readonly<{ id: string; number: string }>,
): Promise<string> {
  const part = await openPart(seller, order.number);
  for (const what of ["accept", "pack", "hand-over"] as const) await act(seller, what);
  await deliver(seller, await deliveryCodeOf(buyer, order.id, part));
  return part;
}

/** Books pieces out of, or into, the shop's own stock. */
export async function changeStock({ page, t, open }: Visitor, sku: string, pieces: number): Promise<void> {
  await open(`/vendor/stock?q=${sku}`);
  const row = page.getByRole("listitem").filter({ hasText: sku });
  await row.getByText(t("vendor:stock.change")).click();
  const happening = pieces < 0 ? "counted_less" : "arrived";
  await row.getByText(t(`vendor:stock.happening.${happening}`)).click();
  await row.locator('[name="amount"]').fill(String(Math.abs(pieces)));
  await row.getByRole("button", { name: t("vendor:stock.save") }).click();
  await page.getByText(t("common:flash.stock_saved")).waitFor();
}

/** How many pieces the shop can still sell, as its stock page says. */
export async function availableOf({ page, open }: Visitor, sku: string): Promise<number> {
  await open(`/vendor/stock?q=${sku}`);
  const row = page.getByRole("listitem").filter({ hasText: sku });
  return Number(foldDigits(await row.locator(".badge b").innerText()));
}
