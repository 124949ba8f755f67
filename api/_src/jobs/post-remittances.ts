import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { isCrossing } from "@haat/db/faults";
import { ringOne } from "@haat/db/queries/alarms/ring";
import { noteAct } from "@haat/db/queries/remittances/acts";
import {
  claimPosting,
  endPosting,
  leavePosting,
  nextRows,
  type RowPlace,
  stillPosting,
} from "@haat/db/queries/remittances/posting";
import { postRow } from "../services/couriers/post-row.ts";
import type { Job, JobDeps } from "./deps.ts";

const batch = 50;

/**
 * Posts what of one courier's statement may be posted, row by row, each once for its file and line. Killed anywhere, another goes on
 * with what still waits. A row that cannot be posted yet holds up no other: it is tried again in ten minutes.
 */
export const postRemittances: Job = async (deps) => {
  const [claimed] = await claimPosting(deps.books);
  if (!claimed) return 0;
  const { id } = claimed;
  let last: RowPlace | null = null;
  let done = 0;
  for (;;) {
    const rows: readonly RowPlace[] = await nextRows(deps.books, id, last, batch);
    for (const row of rows) {
      if (!deps.hasTime()) return (await leavePosting(deps.books, id), done);
      if (await isPosted(deps, id, row)) done += 1;
      last = row;
    }
    if (rows.length < batch) break;
    await stillPosting(deps.books, id);
  }
  await endPosting(deps.books, id);
  return done;
};

async function isPosted(
  deps: JobDeps,
  remittanceId: string,
  { line, isDecided }: RowPlace,
): Promise<boolean> {
  try {
    return await deps.books.transact(async (tx) => {
      const fate = await postRow(tx, deps, { remittanceId, line, decision: null });
      if (fate === "posted" && isDecided)
        await noteAct(tx, {
          ...{
            id: newId("remittanceAct", deps.now()),
            remittanceId,
            line,
            act: "post",
            by: null,
            reason: null,
          },
        });
      return fate === "posted";
    });
  } catch (fault) {
    if (fault instanceof DomainError && fault.code === "money.stopped") throw fault;
    // It takes more than the courier's other rows have brought so far: it waits for them.
    if (isCrossing(fault)) return false;
    const told = { kind: "job post-remittances", againMinutes: 60 };
    if (await ringOne(deps.books, told, `${remittanceId}:${line}`).catch(() => true))
      deps.report(fault, `post-remittances ${remittanceId}:${line}`);
    return false;
  }
}
