import type { RemittancePeriodBody } from "@haat/contract/remittance-period";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { pgFault } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { noteAct } from "@haat/db/queries/remittances/acts";
import { correctPeriodEnd } from "@haat/db/queries/remittances/period-end";
import { isKnownFile } from "@haat/db/queries/remittances/posting";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

type Input = RemittancePeriodBody & Readonly<{ id: string }>;

/** Until when a file tells of parcels was said wrongly: what is missing is asked anew by the day that holds now. */
export const correctRemittancePeriod = (ctx: KeyedCtx, { id, periodEnd, reason }: Input): Promise<null> =>
  once(ctx, async (tx) => {
    const until = new Date(periodEnd);
    const done = await correctPeriodEnd(tx, { id, periodEnd: until });
    if (!done)
      throw new DomainError((await isKnownFile(tx, id)) ? "remittance.wrong_state" : "remittance.not_found");
    const detail = { before: new Date(done.was).toISOString(), after: until.toISOString() };
    // Said again, it is no correction.
    if (detail.before === detail.after) return null;
    const by = userIdOf(ctx);
    if (done.isMatched)
      await noteAct(tx, {
        ...{ id: newId("remittanceAct", ctx.now()), remittanceId: id, line: null, act: "period" },
        ...{ by, reason, detail },
      });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "remittance.period", subject: id, reason },
      ...{ before: { periodEnd: detail.before }, after: { periodEnd: detail.after } },
    });
    return null;
  }).catch((fault: unknown) => {
    throw periodFault(fault);
  });

/** No file tells of days to come; any other fault stays what it is. */
export const periodFault = (fault: unknown): unknown =>
  pgFault(fault)?.constraint === "remittance_period_ahead"
    ? new DomainError("remittance.period_ahead")
    : fault;
