import { casesToReadAgain, endAsTaught, type ReadAgain } from "@haat/db/queries/couriers/words";
import type { NodeCtx } from "../../context.ts";
import { applyReport } from "./apply-report.ts";

type AgainDeps = Pick<NodeCtx, "books" | "now" | "sealer" | "publicOrigin">;
const nothing = { collected: null, fee: null, invoice: null, note: null, noteBn: null };

/** What is still to be read again of words that were taught since. */
export const wordsToReadAgain = (deps: AgainDeps): Promise<readonly ReadAgain[]> =>
  casesToReadAgain(deps.books, 50);

/**
 * What a courier said before its word was taught, carried out like any report, at the time he named: by its rank it may come too late to
 * move anything. Its case ends with it; what the meaning then makes somebody look at is a case of its own. Once for each event.
 */
export const readAgain = ({ books, ...deps }: AgainDeps, said: ReadAgain): Promise<void> =>
  books.transact(async (tx) => {
    const { courier, number, word, source, isProvisional, means, eventId, at } = said;
    const report = {
      ...nothing,
      key: `again:${eventId}`,
      says: means,
      isProvisional,
      at: new Date(at),
      word,
    };
    const fate = await applyReport(tx, deps, { courier, number, report, heard: { source } });
    if (fate === "no_parcel" || fate === "differs") throw new Error(`event ${eventId} is read as ${fate}`);
    await endAsTaught(tx, said);
  });
