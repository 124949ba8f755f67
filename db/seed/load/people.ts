import type { Phone } from "@haat/core/phone";
import type { Sealer } from "@haat/core/seal";
import { sealPhone } from "@haat/core/sealed-phone";
import { newId } from "@haat/core/ids";
import { isMemberRole, isStaffRole } from "@haat/core/roles";
import { newTotpSecret } from "@haat/core/totp";
import type pg from "pg";
import type { Person } from "../market/types.ts";

/** Accounts, staff roles with their second factor, and who works in which shop. Ids of shops by slug. */
export async function loadPeople(
  owner: pg.ClientBase,
  sealer: Sealer,
  { people, shops }: Readonly<{ people: readonly Person[]; shops: ReadonlyMap<string, string> }>,
): Promise<void> {
  for (const { role, phone, nameBn, vendorSlug } of people) {
    const id = newId("user", new Date());
    const { sealed, hash, tail } = await sealPhone(sealer, phone as Phone);
    await owner.query(
      "insert into user_account (id, phone_sealed, phone_hash, phone_tail, name) values ($1, $2, $3, $4, $5)",
      [id, sealed, hash, tail, nameBn],
    );
    if (isStaffRole(role))
      await owner.query("insert into user_role (user_id, role) values ($1, $2)", [id, role]);
    if (role === "finance" || role === "admin")
      await owner.query("insert into totp (user_id, secret_sealed, confirmed_at) values ($1, $2, now())", [
        id,
        await sealer.seal("totp", newTotpSecret()),
      ]);
    if (isMemberRole(role) && vendorSlug)
      await owner.query("insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, $3)", [
        shops.get(vendorSlug),
        id,
        role,
      ]);
  }
}
