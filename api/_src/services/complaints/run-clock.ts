import { type ComplaintTick, noteTick, takeOver, type Ticking } from "@haat/db/queries/complaints/clock";
import { settleComplaint } from "@haat/db/queries/complaints/acts";
import { lockComplaint } from "@haat/db/queries/complaints/rows";
import { lockPart } from "@haat/db/queries/orders/parts";
import type { Tx } from "@haat/db/books";
import type { NodeCtx } from "../../context.ts";
import { tellShopOfEnd, tellShopSoon, tellShopTakenOver, tellTick } from "./tell-complaint.ts";

type Deps = Pick<NodeCtx, "books" | "sealer" | "publicOrigin" | "now">;
const actor = "system:complaints";

function take(tx: Tx, { id, orderId }: Ticking, tick: ComplaintTick): Promise<boolean> {
  if (tick === "take_over") return takeOver(tx, { id, orderId }, actor);
  if (tick === "silence") return settleComplaint(tx, { id, orderId, actor, by: "silence" });
  return noteTick(tx, id, tick);
}

/** One thing that a complaint's clock asks for, if it still does: it is noted and told together. */
export const runComplaintClock = (deps: Deps, ticking: Ticking, tick: ComplaintTick): Promise<void> =>
  deps.books.transact(async (tx) => {
    const found = await lockComplaint(tx, ticking);
    if (!found || !(await take(tx, ticking, tick))) return;
    const at = await lockPart(tx, { id: found.partId });
    if (!at) throw new Error(`complaint ${found.id} has no part`);
    if (tick === "remind") return tellShopSoon(tx, deps, found);
    await tellTick(tx, deps, { ...at, id: found.id, number: found.number, tick });
    if (tick === "take_over") await tellShopTakenOver(tx, deps, found);
    if (tick === "silence") await tellShopOfEnd(tx, deps, found);
  });
