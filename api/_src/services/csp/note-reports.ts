import type { CspReportList, CspReports } from "@haat/contract/csp-reports";
import { listCspReports, noteCspReports, type StoppedCode } from "@haat/db/queries/csp/reports";
import type { Ctx, NodeCtx } from "../../context.ts";
import { stoppedCode } from "./stopped-code.ts";

const shown = 100;

/** Counts what browsers stopped. Answered is what was not yet told of today, for whoever watches over faults. */
export async function noteReports(ctx: Ctx, reports: CspReports): Promise<StoppedCode[]> {
  const stopped = stoppedCode(reports, ctx.publicOrigin);
  return stopped.length === 0 ? [] : noteCspReports(ctx.db, stopped, ctx.now());
}

export const readReports = async ({ books }: Pick<NodeCtx, "books">): Promise<CspReportList> => ({
  items: await listCspReports(books, shown),
});
