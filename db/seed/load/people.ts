import type { Phone } from "@haat/core/phone";
import type { Sealer } from "@haat/core/seal";
import { sealPhone } from "@haat/core/sealed-phone";
import { newId } from "@haat/core/ids";
import type pg from "pg";
import type { Person } from "../market/types.ts";

const memberRole = { vendor_owner: "owner", vendor_staff: "packer" } as const;
const staffRoles = new Set(["support", "finance", "admin"]);

/** Accounts, staff roles and who works in which shop. Ids of shops by slug. */
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
    if (staffRoles.has(role))
      await owner.query("insert into user_role (user_id, role) values ($1, $2)", [id, role]);
    if ((role === "vendor_owner" || role === "vendor_staff") && vendorSlug)
      await owner.query("insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, $3)", [
        shops.get(vendorSlug),
        id,
        memberRole[role],
      ]);
  }
}
