import type { MeView } from "@haat/contract/auth";
import type { LocaleName } from "@haat/contract/values";
import { localPhone } from "@haat/core/phone";
import { mayAsStaff, mayInShop } from "../rights/may.ts";
import type { Me } from "../services/auth/open-myself.ts";

export const meView = ({ id, name, phone, staffRoles, shops }: Me, locale: LocaleName): MeView => ({
  id,
  name,
  phone: phone && localPhone(phone),
  roles: ["buyer", ...(shops.length > 0 ? (["vendor"] as const) : []), ...staffRoles],
  may: mayAsStaff(staffRoles),
  shops: shops.map((shop) => ({ ...shop, name: shop.name[locale], may: mayInShop(shop) })),
});
