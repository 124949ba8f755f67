import { DomainError } from "@haat/core/errors";
import { readShopName } from "@haat/core/shop-name";
import { slugOf } from "@haat/core/slug";

/** A shop that sounds like the market or a wallet could collect what is meant for them. */
const reserved = /^(?:haat|bkash|nagad|rocket|upay)(?:-|$)/;

export function slugOfName(name: string): string {
  const slug = slugOf(name);
  if (slug.length < 3) throw new DomainError("shop_name.invalid");
  if (reserved.test(slug)) throw new DomainError("shop_name.taken");
  return slug;
}

/** As it is stored; refused where it is no shop's name. */
export function nameOfShop(typed: string): string {
  const name = readShopName(typed);
  if (name === null) throw new DomainError("shop_name.invalid");
  return name;
}
