import type { Courier } from "@haat/core/couriers";
import { hashSecret, newId, newKey, newSecret } from "@haat/core/ids";
import { expect, inject } from "vitest";
import { asOwner } from "./owner.ts";
import { openPart, act } from "./seller.ts";
import type { Visitor } from "./visitor.ts";

/** Accepts, packs and hands one part over to a courier under this number. */
export async function handToCourier(
  seller: Visitor,
  order: Readonly<{ number: string }>,
  parcel: Readonly<{ courier: Courier; number: string }>,
): Promise<void> {
  await openPart(seller, order.number);
  await act(seller, "accept");
  await act(seller, "pack");
  await seller.page.locator('[name="courier"]').selectOption(parcel.courier);
  await seller.page.locator('[name="number"]').fill(parcel.number);
  await act(seller, "hand-over");
}

/** As if an admin had made it. */
async function keyOf(courier: Courier): Promise<string> {
  const secret = `hck_${newKey()}`;
  await asOwner(
    `insert into courier_key (id, courier, label, secret_hash, tail, slot, made_by)
     select $1, $2, 'পরীক্ষা', $3, $4, (select s from generate_series(1, 2) s where not exists (select from courier_key k
       where k.courier = $2 and k.slot = s and k.ended_at is null) order by s limit 1), user_id from user_role where role = 'admin' order by user_id limit 1`,
    [newId("courierKey", new Date()), courier, await hashSecret(secret), secret.slice(-4)],
  );
  return secret;
}

/** The courier says, step by step, that the parcel reached its receiver, who paid; what is due of it in poisha. */
export async function deliveredBy({
  courier,
  number,
}: Readonly<{ courier: Courier; number: string }>): Promise<bigint> {
  const authorization = `Bearer ${await keyOf(courier)}`;
  for (const kind of ["picked_up", "out_for_delivery", "delivered"]) {
    const reply = await fetch(new URL("/v1/hooks/couriers/events", inject("services").api), {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ consignment: number, eventId: newSecret(), kind, at: new Date().toISOString() }),
    });
    expect(reply.ok, `${kind}: ${reply.status} ${await reply.text()}`).toBe(true);
  }
  const [cash] = await asOwner<{ due: string }>(
    "select k.due_minor::text as due from courier_cash k join consignment c on c.id = k.consignment_id where c.courier = $1 and c.number = $2",
    [courier, number],
  );
  return BigInt(cash?.due ?? 0);
}
