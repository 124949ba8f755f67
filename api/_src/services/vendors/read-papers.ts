import { paperKinds, type PapersView } from "@haat/contract/vendor-papers";
import { readPapers as read } from "@haat/db/queries/vendors/papers";
import type { NodeCtx } from "../../context.ts";
import { dbidDueView, paperView } from "./view-vendor.ts";

/** Every kind, also those that the shop has not given yet. */
export async function readPapers({ db, viewer }: NodeCtx, vendorId: string): Promise<PapersView> {
  const { papers, dbidDue } = await read(db, viewer, vendorId);
  const items = paperKinds.map((kind) => {
    const paper = papers.find((each) => each.kind === kind);
    return paper
      ? paperView(paper)
      : { kind, state: "none" as const, tail: null, note: null, changedAt: null };
  });
  return { items, dbidDue: dbidDueView(dbidDue) };
}
