import { newId } from "@haat/core/ids";
import type { Wallet } from "@haat/core/payment-methods";
import { keyed, type Placed, placeOrder } from "./buying.ts";
import { aProduct } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { ask, type Told } from "./staff.ts";
import type { SentMoneyView } from "@haat/contract/claim";
import type { TestWorld } from "./world.ts";

/** What the market takes in its own hand from now on. */
export async function turnDesk({ owner }: TestWorld, to: "on" | "off"): Promise<void> {
  await owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_' || gen_random_uuid(), 'trxid_desk', to_jsonb($1::text), clock_timestamp())`,
    [to],
  );
}

export async function openDesk(world: TestWorld): Promise<void> {
  await turnDesk(world, "on");
  await world.owner.query(
    `insert into setting (id, name, value, valid_from) select 'set_' || gen_random_uuid(), 'trxid_number_' || w, '"01700000099"', now() - interval '1 minute'
       from unnest(array['bkash','nagad','upay']) w`,
  );
}

/** An order of which a tenth is to be sent ahead. */
export async function anAdvanceOrder(shop: TestShop, method: Wallet = "bkash"): Promise<Placed> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [250_033n], stock: 20 });
  return placeOrder(shop, method, [[variants[0].id, 1]], undefined, "advance");
}

type Typed = Readonly<{ wallet?: string; trx: string; payer?: string }>;

export const claim = (
  { world }: TestShop,
  { headers, order }: Placed,
  { wallet = "nagad", payer = "01712345678", trx }: Typed,
): Promise<Told<SentMoneyView>> =>
  ask<SentMoneyView>(
    world,
    { headers: keyed(headers) },
    ["POST", `/v1/store/orders/${order.id}/payments/sent`],
    {
      ...{ wallet, trx, payer },
    },
  );

let claims = 0;

/** One that a statement has proven, and that somebody wants released if he is named. */
export async function aClaim(shop: TestShop, proposedBy?: string): Promise<string> {
  const { owner } = shop.world;
  const orderId = (await anAdvanceOrder(shop)).order.id;
  const id = newId("claim", new Date());
  claims += 1;
  await owner.query(
    `insert into payment_claim (id, order_id, wallet, trx, payer_tail, amount_minor, state, statement_id, line, stated_minor, proposed_by, proposed_at)
     values ($1, $2, 'nagad', $3, '5678', 100, 'matched', $6, $4, 100, $5, case when $5::text is not null then now() end)`,
    [
      id,
      orderId,
      `MADE${String(claims).padStart(6, "0")}`,
      claims,
      proposedBy ?? null,
      newId("statement", new Date()),
    ],
  );
  return id;
}
