import { endNotice, putOff, readNotice } from "@haat/db/queries/couriers/notices";
import type { NodeCtx } from "../../context.ts";
import { applyReport, type ReportFate } from "./apply-report.ts";
import { readKept } from "./kept-notice.ts";

type CarryDeps = Pick<NodeCtx, "books" | "now" | "sealer" | "publicOrigin">;

/** What becomes of a kept message. `stray`: for a week it was of no parcel of ours; `unreadable`: the courier's own, in no form we know. */
export type NoticeEnd = "done" | "waits" | "stray" | "unreadable";

/** Cut off anywhere, it is carried out again from its beginning: each report is kept once for its key. */
export async function carryNotice(deps: CarryDeps, key: string): Promise<NoticeEnd> {
  const sealed = await readNotice(deps.books, key);
  if (sealed === null) return "done";
  const reports = readKept(await deps.sealer.open("notice", sealed));
  if (reports === null) {
    await endNotice(deps.books, key, "unreadable");
    return "unreadable";
  }
  const fates: ReportFate[] = [];
  for (const told of reports)
    fates.push(told ? await deps.books.transact((tx) => applyReport(tx, deps, told)) : "no_parcel");
  if (fates.includes("no_parcel")) return (await putOff(deps.books, key)) ? "stray" : "waits";
  await endNotice(deps.books, key, "done");
  return "done";
}
