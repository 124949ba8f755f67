import type { Courier } from "@haat/core/couriers";
import type { ShipmentState } from "@haat/core/shipments";
import { hashSecret, newId, newKey, newSecret } from "@haat/core/ids";
import { poll } from "@haat/local/machine/poll";
import { printCourierTerms } from "@haat/statements/courier-contract";
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

/** As if an admin had made it. A courier has two at most: whoever comes third waits until another journey has ended its own. */
async function keyOf(courier: Courier): Promise<string> {
  const secret = `hck_${newKey()}`;
  const values = [newId("courierKey", new Date()), courier, await hashSecret(secret), secret.slice(-4)];
  const made = async (): Promise<true | null> => {
    const rows = await asOwner(
      `insert into courier_key (id, courier, label, secret_hash, tail, slot, made_by)
       select $1, $2, 'পরীক্ষা', $3, $4, f.slot, a.user_id from (select user_id from user_role where role = 'admin' order by user_id limit 1) a,
         (select s as slot from generate_series(1, 2) s where not exists (select from courier_key k
           where k.courier = $2 and k.slot = s and k.ended_at is null) order by s limit 1) f
       on conflict do nothing returning id`,
      values,
    );
    return rows.length === 1 ? true : null;
  };
  await poll(made, { timeoutMs: 30_000, failure: () => new Error(`no key of ${courier} is free`) });
  return secret;
}

type Sent = Readonly<{ courier: Courier; number: string }>;

/** As if two of finance had agreed on it: from today on this courier takes so much of each parcel of this shop, and nothing of its cash. Poisha. Journeys that share a shop name the same. */
export async function agreedFee({
  shop,
  courier,
  fee,
}: Readonly<{ shop: string; courier: Courier; fee: bigint }>) {
  const tiers = [{ mostGrams: 1_000_000, feeMinor: fee }];
  const terms = printCourierTerms({
    delivery: { inside: tiers, sub: tiers, outside: tiers },
    extraPerKgMinor: { inside: 0n, sub: 0n, outside: 0n },
    codBps: { inside: 0n, sub: 0n, outside: 0n },
    ...{ codRounding: "poisha", returnPercent: 100n, partialPercent: 100n, exchangePercent: 100n },
    ...{ toleranceMinor: 0n, charges: [], payoutDays: 7 },
  });
  await asOwner(
    `insert into courier_contract (id, courier, vendor_id, valid_from, terms, made_by, approved_by, approved_at)
     select $1, $2, v.id, dhaka_day(), $3, f.ids[1], f.ids[2], now() from vendor v,
       (select array_agg(user_id order by user_id) as ids from user_role where role = 'finance') f where v.slug = $4 on conflict do nothing`,
    [newId("courierContract", new Date()), courier, terms, shop],
  );
}

/** Cash that the courier took at the door, in poisha, and when. */
export type Taken = Readonly<{ due: bigint; at: Date }>;

/** The courier says, step by step, where the parcel is. */
export async function toldBy({ courier, number }: Sent, kinds: readonly ShipmentState[]): Promise<void> {
  const secret = await keyOf(courier);
  const authorization = `Bearer ${secret}`;
  for (const kind of kinds) {
    const reply = await fetch(new URL("/v1/hooks/couriers/events", inject("services").api), {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ consignment: number, eventId: newSecret(), kind, at: new Date().toISOString() }),
    });
    expect(reply.ok, `${kind}: ${reply.status} ${await reply.text()}`).toBe(true);
  }
  await asOwner("update courier_key set ended_at = now(), ended_by = made_by where secret_hash = $1", [
    await hashSecret(secret),
  ]);
}

/** And that it reached its receiver, who paid. */
export async function deliveredBy(sent: Sent): Promise<Taken> {
  await toldBy(sent, ["picked_up", "out_for_delivery", "delivered"]);
  return takenAtDoor(sent);
}

/** What he owes of it by his list. */
export async function takenAtDoor({ courier, number }: Sent): Promise<Taken> {
  const [cash] = await asOwner<{ due: string; at: Date }>(
    "select k.due_minor::text as due, k.made_at as at from courier_cash k join consignment c on c.id = k.consignment_id where c.courier = $1 and c.number = $2",
    [courier, number],
  );
  if (!cash) throw new Error(`${courier} took no cash for ${number}`);
  return { due: BigInt(cash.due), at: cash.at };
}
