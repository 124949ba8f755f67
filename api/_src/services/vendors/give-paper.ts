import type { PaperKind, PapersView } from "@haat/contract/vendor-papers";
import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import { readNid } from "@haat/core/payout-account";
import { noteAudit } from "@haat/db/queries/money/audit";
import { settleDbid } from "@haat/db/queries/vendors/dbid-due";
import { givePaper as give } from "@haat/db/queries/vendors/papers";
import { authorOf, type NodeCtx } from "../../context.ts";
import { readPapers } from "./read-papers.ts";
import { sealNumber } from "./seal-number.ts";

const plain = (typed: string): string =>
  foldDigits(typed.normalize("NFKC")).toUpperCase().replace(/\s+/g, "").trim();

/** How a number of each kind looks; `psr` is the slip of the tax return. */
const forms: Readonly<Record<Exclude<PaperKind, "nid">, RegExp>> = {
  dbid: /^[A-Z0-9/-]{5,40}$/,
  trade_licence: /^[\p{L}\p{M}0-9/.-]{3,40}$/u,
  tin: /^\d{12}$/,
  bin: /^\d{9}-?\d{4}$/,
  psr: /^[A-Z0-9/-]{4,30}$/,
};

function readNumber(kind: PaperKind, typed: string): string | null {
  if (kind === "nid") return readNid(typed);
  const number = plain(typed);
  return forms[kind].test(number) ? number : null;
}

type Given = Readonly<{ vendorId: string; kind: PaperKind; typed: string | undefined }>;

/** What the owner shows. A number that was checked and is changed has to be checked again. */
export async function givePaper(ctx: NodeCtx, { vendorId, kind, typed }: Given): Promise<PapersView> {
  const text = typed === undefined ? null : readNumber(kind, typed);
  if (text === null && (typed !== undefined || kind !== "dbid")) throw new DomainError("paper.invalid");
  const number =
    text === null ? null : await sealNumber(ctx.sealer, "paper", { text, tail: text.slice(-4), kind });
  await ctx.books.transact(async (tx) => {
    const before = await give(tx, { vendorId, kind, number });
    if (kind === "dbid") await settleDbid(tx, vendorId);
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: `paper.${number ? "give" : "apply"}`,
      subject: vendorId,
      before: { kind, state: before ?? "none" },
      after: { kind, state: number ? "given" : "applied", ...(number && { number: number.hash }) },
    });
  });
  return readPapers(ctx, vendorId);
}
