import type { MeView } from "@haat/contract/auth";
import type { LocaleName } from "@haat/contract/values";
import { localPhone, type Phone } from "@haat/core/phone";
import type { Myself } from "@haat/db/queries/auth/find-me";

export const meView = ({ id, name, phone, staffRoles, shops }: Myself, locale: LocaleName): MeView => ({
  id,
  name,
  phone: localPhone(phone as Phone),
  roles: ["buyer", ...(shops.length > 0 ? (["vendor"] as const) : []), ...staffRoles],
  shops: shops.map((shop) => ({ ...shop, name: shop.name[locale] })),
});
