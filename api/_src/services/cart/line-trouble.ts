import type { lineTroubles } from "@haat/contract/cart";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";

export type LineTrouble = (typeof lineTroubles)[number];

type Goods = Readonly<{
  variantId: string;
  title: Readonly<Record<LocaleName, string>>;
  available: number;
  isForSale: boolean;
}>;

/** What keeps a line from being ordered just now. */
export function troubleOf({ isForSale, available }: Goods, quantity: number): LineTrouble | null {
  if (!isForSale) return "not_for_sale";
  if (available === 0) return "sold_out";
  return available < quantity ? "not_enough" : null;
}

/** Throws `variant.not_for_sale` or `stock.insufficient`, naming the goods in the caller's language. */
export function refuseTrouble(goods: Goods, quantity: number, locale: LocaleName): void {
  const trouble = troubleOf(goods, quantity);
  if (!trouble) return;
  const { variantId, title, available } = goods;
  if (trouble === "not_for_sale")
    throw new DomainError("variant.not_for_sale", { variantId, title: title[locale] });
  throw new DomainError("stock.insufficient", { variantId, title: title[locale], available });
}
