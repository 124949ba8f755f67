import type { Tx } from "@haat/db/books";
import type { Finding } from "@haat/db/queries/refunds/findings";
import type { NodeCtx } from "../../context.ts";
import { tellInsisted } from "../orders/tell-insisted.ts";
import { keepFinding } from "./keep-finding.ts";

type Deps = Pick<NodeCtx, "now" | "publicOrigin" | "sealer">;

/** Of one that two found never to have been made: its buyer was told that it is sent again; now he hears what its wallet says. */
export async function holdInsisted(
  tx: Tx,
  deps: Deps,
  found: Finding & Readonly<{ orderId: string; actor: string }>,
): Promise<void> {
  if (await keepFinding(tx, { ...found, stamp: deps.now().toISOString() }))
    await tellInsisted(tx, deps, found);
}
