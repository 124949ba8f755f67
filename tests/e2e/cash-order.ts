import { aPhone, fillAddress, type PlacedOrder, placeOrder, putInCart, readOrderPage } from "./buyer.ts";
import { codeSentTo } from "./outbox.ts";
import type { Visitor } from "./visitor.ts";

/** One of something, to be paid at the door by a phone that nobody knows and that is proven. */
export async function orderInCash(buyer: Visitor, slug: string): Promise<PlacedOrder> {
  const { page, t } = buyer;
  const phone = aPhone();
  await putInCart(buyer, slug);
  await buyer.open("/checkout");
  await fillAddress(buyer, { name: "রহিমা খাতুন", phone, method: "cod" });
  const askedAt = new Date();
  await placeOrder(buyer);
  await page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt));
  await page.getByRole("button", { name: t("checkout:verify.go") }).click();
  return readOrderPage(buyer);
}
