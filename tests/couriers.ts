import type { Courier } from "@haat/core/couriers";
import { hashSecret, newId, newKey, newSecret } from "@haat/core/ids";
import { aStaffSession } from "./market.ts";
import type { TestWorld } from "./world.ts";

export type TestCourierKey = Readonly<{
  id: string;
  courier: Courier;
  secret: string;
  isLive: boolean;
  headers: Readonly<Record<string, string>>;
}>;

/** As if an admin had made it. */
export async function aCourierKey(
  world: TestWorld,
  courier: Courier,
  { isEnded = false }: Readonly<{ isEnded?: boolean }> = {},
): Promise<TestCourierKey> {
  const id = newId("courierKey", new Date());
  const secret = `hck_${newKey()}`;
  const { userId } = await aStaffSession(world, "admin");
  await world.owner.query(
    `insert into courier_key (id, courier, label, secret_hash, tail, slot, made_by, ended_by, ended_at)
     select $1, $2, 'পরীক্ষা', $3, $4, (select s from generate_series(1, 2) s where not exists (select from courier_key k
       where k.courier = $2 and k.slot = s and k.ended_at is null) order by s limit 1), $5,
       case when $6 then $5 end, case when $6 then now() end`,
    [id, courier, await hashSecret(secret), secret.slice(-4), userId, isEnded],
  );
  return { id, courier, secret, isLive: !isEnded, headers: { authorization: `Bearer ${secret}` } };
}

/** A shop's part in a courier's hands, whatever its state; the number. */
export async function aConsignment(world: TestWorld, partId: string, courier: Courier): Promise<string> {
  const number = `DL${newSecret().slice(0, 12)}`.toUpperCase();
  await world.owner.query(
    `insert into consignment (id, order_id, sub_order_id, vendor_id, courier, number)
     select $1, order_id, id, vendor_id, $3, $4 from sub_order where id = $2`,
    [newId("consignment", new Date()), partId, courier, number],
  );
  return number;
}

/** What the books say of a courier: his cash and what we owe him by the ledger, and both lists. */
export async function courierAccounts({ owner }: TestWorld, courier: Courier) {
  const { rows } = await owner.query<Readonly<Record<"cash" | "list" | "pay" | "charges", string>>>(
    `select coalesce((select balance from account_balance where account = 'A:COD:' || $1), 0)::text as cash,
      coalesce((select sum(due_minor - settled_minor - moved_minor) from courier_cash where courier = $1), 0)::text as list,
      coalesce(-(select balance from account_balance where account = 'L:COURIER_PAY:' || $1), 0)::text as pay,
      coalesce((select sum(due_minor - settled_minor) from courier_charge where courier = $1), 0)::text as charges`,
    [courier],
  );
  return rows[0] ?? { cash: "", list: "", pay: "", charges: "" };
}

/** Something that has just become of a parcel. */
export const courierEvent = (consignment: string, kind = "picked_up", eventId: string = newSecret()) => ({
  ...{ consignment, eventId, kind },
  at: new Date().toISOString(),
});
