import type { CourierKeyBody, NewCourierKey } from "@haat/contract/courier";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newKey } from "@haat/core/ids";
import { makeCourierKey } from "@haat/db/queries/couriers/keys";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readCourierKeys } from "./list-keys.ts";

/** The secret is in this answer and nowhere else: not in the database, not under an idempotency key. */
export async function issueCourierKey(ctx: NodeCtx, body: CourierKeyBody): Promise<NewCourierKey> {
  const { courier, label } = body;
  const id = newId("courierKey", ctx.now());
  const secret = `hck_${newKey()}`;
  const secretHash = await hashSecret(secret);
  const tail = secret.slice(-4);
  await ctx.books.transact(async (tx) => {
    if (!(await makeCourierKey(tx, { id, courier, label, secretHash, tail, madeBy: userIdOf(ctx) })))
      throw new DomainError("courier_key.too_many");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "courier_key.issue", subject: id },
      after: { courier, label, tail },
    });
  });
  const { items } = await readCourierKeys(ctx);
  const key = items.find((each) => each.id === id);
  if (!key) throw new DomainError("courier_key.not_found");
  return { key, secret };
}
