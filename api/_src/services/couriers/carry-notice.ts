import type { NoticeWhy } from "@haat/core/courier-notices";
import { endNotice, putOff, readNotice, whyLoose } from "@haat/db/queries/couriers/notices";
import type { NodeCtx } from "../../context.ts";
import { applyReport, type Told } from "./apply-report.ts";
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
  const loose: (Told | null)[] = [];
  const faults: unknown[] = [];
  for (const told of reports)
    try {
      const fate = told ? await deps.books.transact((tx) => applyReport(tx, deps, told)) : "no_parcel";
      if (fate === "no_parcel") loose.push(told);
    } catch (fault) {
      // The others of the message are of other parcels, and wait for nobody.
      faults.push(fault);
    }
  if (faults.length > 0) throw faults[0];
  const [first] = loose;
  if (first !== undefined)
    return (await putOff(deps.books, key, await whyOf(deps, first))) ? "stray" : "waits";
  await endNotice(deps.books, key, "done");
  return "done";
}

async function whyOf({ books }: CarryDeps, told: Told | null): Promise<NoticeWhy> {
  if (told === null) return "unnamed";
  const { courier, number, reference = null, report } = told;
  const cash = report.says === "delivered" ? report.collected : null;
  return whyLoose(books, { courier, number, reference, cash });
}
