import type { DoorBody } from "@haat/contract/door";
import { parseTypedTaka } from "@haat/core/money";
import { actorName } from "../../context.ts";
import { type Door, endAtDoor } from "../couriers/end-at-door.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { changePart, type PartChange } from "./change-part.ts";

/** What was typed of a door, as `endAtDoor` takes it. */
export const typedDoor = ({
  lines,
  collected,
  note,
}: DoorBody): Pick<Door, "stayed" | "collected" | "note"> => ({
  stayed: Object.fromEntries(lines.map(({ id, stayed }) => [id, stayed])),
  ...{ collected: parseTypedTaka(collected).minor, note: note ?? null },
});

/** The shop has asked its buyer, or the rider, which pieces of its parcel stayed. */
export function sayDoor(ctx: KeyedCtx, change: PartChange, body: DoorBody): Promise<void> {
  const typed = typedDoor(body);
  const who = { by: userIdOf(ctx), actor: actorName(ctx), isStaff: false };
  return changePart(ctx, "door", change, (tx, order, part) =>
    endAtDoor(tx, ctx, { order, part, ...who, ...typed }),
  );
}
