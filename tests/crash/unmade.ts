import { bookRefund } from "@haat/api/services/payments/book-refund";
import { submitRefund } from "@haat/api/services/payments/submit-refund";
import { moveRefund } from "@haat/db/queries/money/moves";
import { findRefund } from "@haat/db/queries/money/refunds";
import { expect } from "vitest";
import type { Errand } from "../faults/buyer.ts";
import type { Stall } from "../faults/stall.ts";
import { letCallsLand } from "../faults/worker.ts";
import { unmadeOffice } from "../unmade.ts";
import { idOf } from "./deed.ts";

let told = 0;

/** bKash said that it had sent it, and had not, as two of finance have found; it has been asked again as far as `state` says. */
export async function unmadeAt(stall: Stall, errand: Errand, state: "failed" | "approved"): Promise<Errand> {
  const { node, world, jobs } = stall.shop;
  // Who decides must have proven himself lately, also where the long form has outlived his proof.
  world.clock.set(new Date());
  const desk = await unmadeOffice(stall.shop);
  const { rows } = await world.owner.query<{ id: string }>("select id from refund where order_id = $1", [
    idOf(errand),
  ]);
  const id = rows[0]?.id ?? "";
  const refund = await findRefund(node.books, id);
  if (!refund) throw new Error("nothing is owed back");
  const actor = "system:test";
  await node.books.transact(async (tx) => {
    await moveRefund(tx, { id, orderId: idOf(errand), to: "submitting", eventKey: "submitting:said", actor });
    const said = {
      trx: `RSAID${String((told += 1)).padStart(5, "0")}`,
      actor,
      from: ["submitting"],
    } as const;
    expect(await bookRefund(tx, node, refund, said)).toBe(true);
  });
  await desk.stated();
  await desk.clear(await desk.missed(id), "unmade");
  if (state === "approved") {
    await letCallsLand(stall, [idOf(errand)]);
    await submitRefund(jobs, { id, method: "bkash" });
  }
  expect(await desk.stands(id)).toMatchObject({ state, isOwed: true, isDue: true });
  return errand;
}
