import { newId, newInvoice } from "@haat/core/ids";
import { expect } from "vitest";
import { aBuyerSession } from "../../market.ts";
import { type Bench, guardsOf } from "./bench.ts";
import { ordered } from "./shelf.ts";

type Paid = Readonly<{ method?: string; trx?: string; repeats?: string }>;

/** A payment of 100 that a wallet took, under an id of its own or another's. */
async function taken({ admin }: Bench, orderId: string, paid: Paid): Promise<string> {
  const id = newId("attempt", new Date());
  await admin.query(
    `insert into payment_attempt (id, order_id, method, state, amount_minor, captured_minor, invoice, gateway_ref, gateway_trx_id, repeated_trx_id)
     values ($1, $2, $3, 'captured_mismatch', 100, 100, $4, $1, $5, $6)`,
    [id, orderId, paid.method ?? "nagad", newInvoice(new Date()), paid.trx ?? null, paid.repeats ?? null],
  );
  return id;
}
const nobodys = { code: "23514", constraint: "attempt_repeats_another" };
const anId = (): string => crypto.randomUUID();

export const repeats = guardsOf("attempt_repeats", [
  {
    keeps: "an id from being called repeated that no other payment has",
    line: "f.gateway_trx_id = new.repeated_trx_id",
    instead: "f.gateway_trx_id is not null",
    holds: async (bench) => {
      const { orderId } = await ordered(bench, 1);
      const trx = anId();
      await taken(bench, orderId, { trx });
      await taken(bench, orderId, { repeats: trx });
      await expect(taken(bench, orderId, { repeats: anId() })).rejects.toMatchObject(nobodys);
    },
  },
  {
    keeps: "the ids of wallets apart",
    line: "f.method = new.method and",
    holds: async (bench) => {
      const { orderId } = await ordered(bench, 1);
      const trx = anId();
      await taken(bench, orderId, { trx });
      await expect(taken(bench, orderId, { method: "upay", repeats: trx })).rejects.toMatchObject(nobodys);
    },
  },
  {
    keeps: "a payment from being booked beside the claim that brought it",
    line: "c.attempt_id = f.id",
    instead: "false",
    holds: async (bench) => {
      const { orderId } = await ordered(bench, 1);
      const trx = anId();
      const id = await taken(bench, orderId, { trx });
      const [one, other] = [await aBuyerSession(bench.world), await aBuyerSession(bench.world)];
      await bench.admin.query(
        `insert into payment_claim (id, order_id, wallet, trx, payer_tail, amount_minor, state, attempt_id, statement_id, line,
           stated_minor, proposed_by, proposed_at, decided_by, decided_at, found_at)
         values ($1, $2, 'nagad', $6, '5678', 100, 'released', $3, 'stm_1', 1, 100, $4, now(), $5, now(), now())`,
        [newId("claim", new Date()), orderId, id, one.userId, other.userId, anId().slice(0, 8).toUpperCase()],
      );
      await expect(taken(bench, orderId, { repeats: trx })).rejects.toMatchObject(nobodys);
    },
  },
]);
