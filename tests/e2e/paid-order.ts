import type { Locale } from "@haat/i18n/locale";
import { addToCart, aPhone, goToWallet, payAtWallet, readOrderPage } from "./buyer.ts";
import { atWork } from "./people.ts";
import type { Visit } from "./visitor.ts";

/** An order that every panel has something to show of. */
export async function paidOrder(visit: Visit, locale: Locale) {
  const buyer = await atWork(visit, "buyer", { locale });
  await buyer.open("/p/charger-20w-c");
  await addToCart(buyer);
  await goToWallet(buyer, aPhone());
  await payAtWallet(buyer);
  return readOrderPage(buyer);
}
