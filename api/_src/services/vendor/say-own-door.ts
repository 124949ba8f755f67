import type { OwnDoorBody } from "@haat/contract/door";
import { foldDigits } from "@haat/core/digits";
import { parseTypedTaka } from "@haat/core/money";
import { tryDeliveryCode } from "@haat/db/queries/vendor/delivery";
import { actorName } from "../../context.ts";
import { endOwnDoor } from "../couriers/end-own-door.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { changePart, type PartChange } from "./change-part.ts";

/**
 * Whoever of the shop stands at the door says which pieces stayed; the receiver's code proves it, as it proves a whole parcel. Without a
 * sum it is refused, and told what is to be taken.
 */
export function sayOwnDoor(ctx: KeyedCtx, change: PartChange, body: OwnDoorBody): Promise<void> {
  const stayed = Object.fromEntries(body.lines.map((line) => [line.id, line.stayed]));
  const collected = body.collected === undefined ? null : parseTypedTaka(body.collected).minor;
  const who = { by: userIdOf(ctx), actor: actorName(ctx) };
  return changePart(ctx, "own-door", change, async (tx, order, part) => {
    if (body.code !== undefined && collected !== null) {
      const isRight = await tryDeliveryCode(tx, { ...change, code: foldDigits(body.code.trim()) });
      if (isRight === null) return false;
      if (!isRight) return "delivery.code_wrong";
    }
    return endOwnDoor(tx, ctx, { order, part, ...who, stayed, collected, isProven: true });
  });
}
