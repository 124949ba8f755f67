import type { Attempt } from "@haat/db/queries/money/attempts";
import type { NodeCtx } from "../../context.ts";

/** Ended for us, while its wallet may still take money for it. */
export const closed = new Set<Attempt["state"]>(["failed", "expired", "cancelled"]);

/** No wallet's page stays open for longer. */
const pageLifeMs = 24 * 3600_000;

/**
 * The buyer may pay on the wallet's page and never come back: it is asked every minute while the page is open, also when
 * the attempt has ended for us.
 */
export const isPaidElsewhere = (
  { payments, now }: Pick<NodeCtx, "payments" | "now">,
  attempt: Attempt | null,
): boolean =>
  attempt !== null &&
  (attempt.state === "initiated" || closed.has(attempt.state)) &&
  payments[attempt.method].capabilities.debits === "on_its_page" &&
  now().getTime() - attempt.createdAt.getTime() < pageLifeMs;
