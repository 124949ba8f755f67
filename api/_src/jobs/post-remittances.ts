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
import { postCleanRows } from "../services/couriers/post-clean-rows.ts";
import { postRow } from "../services/couriers/post-row.ts";
import type { ReportDeps } from "../services/couriers/compare-cash.ts";
import type { JobDeps } from "./deps.ts";

type Deps = ReportDeps & Pick<JobDeps, "books" | "hasTime" | "report">;

const batch = 1_000;
/** Its lease is renewed after so many that are posted alone. */
const leaseEvery = 50;

/**
 * Posts what of one courier's statement may be posted, each row once for its file and line: many at once what is clean and new only in
 * its money, the others one by one. Killed anywhere, another goes on with what still waits. A row that cannot be posted yet holds up no
 * other: it is tried again in ten minutes.
 */
export const postRemittances = async (deps: Deps): Promise<number> => {
  const [claimed] = await claimPosting(deps.books);
  if (!claimed) return 0;
  const { id } = claimed;
  let last: RowPlace | null = null;
  let done = 0;
  for (;;) {
    const rows: readonly RowPlace[] = await nextRows(deps.books, id, last, batch);
    if (!deps.hasTime()) return (await leavePosting(deps.books, id), done);
    const together = await postedTogether(deps, id, rows);
    done += together.size;
    const alone = rows.filter(({ line }) => !together.has(line));
    for (const [nth, row] of alone.entries()) {
      if (!deps.hasTime()) return (await leavePosting(deps.books, id), done);
      if (nth % leaseEvery === leaseEvery - 1) await stillPosting(deps.books, id);
      if (await isPosted(deps, id, row)) done += 1;
    }
    last = rows.at(-1) ?? null;
    if (rows.length < batch) break;
    await stillPosting(deps.books, id);
  }
  await endPosting(deps.books, id);
  return done;
};

/**
 * None where one of them stands in the way of the others: then each is tried alone, and what is wrong with it is told. That they go
 * alone, which takes many times as long, is told once an hour of a statement, unless a row only waits for what others bring.
 */
async function postedTogether(
  deps: Deps,
  id: string,
  rows: readonly RowPlace[],
): Promise<ReadonlySet<number>> {
  const lines = rows.filter(({ isDecided }) => !isDecided).map(({ line }) => line);
  if (lines.length === 0) return new Set();
  try {
    return await deps.books.transact((tx) => postCleanRows(tx, id, lines));
  } catch (fault) {
    if (fault instanceof DomainError && fault.code === "money.stopped") throw fault;
    if (!isCrossing(fault))
      await tellOnce(deps, fault, `${id} one by one, ${lines.length} rows from ${lines[0]}`, id);
    return new Set();
  }
}

async function isPosted(deps: Deps, remittanceId: string, { line, isDecided }: RowPlace): Promise<boolean> {
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
    await tellOnce(deps, fault, `${remittanceId}:${line}`);
    return false;
  }
}

/** Once an hour of each cause. */
async function tellOnce(deps: Deps, fault: unknown, where: string, cause = where): Promise<void> {
  const told = { kind: "job post-remittances", againMinutes: 60 };
  if (await ringOne(deps.books, told, cause).catch(() => true))
    deps.report(fault, `post-remittances ${where}`);
}
