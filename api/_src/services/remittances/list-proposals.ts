import type { RemittanceProposalPage, RemittanceProposalView } from "@haat/contract/remittance-proposal";
import { maskPhonesIn } from "@haat/core/phone";
import {
  listProposals,
  type ProposalRow,
  remittanceKinds,
  type RemittanceKind,
} from "@haat/db/queries/proposals/proposals";
import { referencesOf } from "@haat/db/queries/remittances/list";
import type { NodeCtx } from "../../context.ts";
import { moneyView } from "../../views/money.ts";
import { beyondView } from "./acts/beyond.ts";
import { headOf } from "../proposals/view-proposal.ts";

const pageSize = 30;
type Ask = Readonly<{ state?: "open" | "decided" | undefined; cursor?: string | undefined }>;

/** What of couriers' money waits for a second person, newest first. */
export async function readRemittanceProposals(
  ctx: NodeCtx,
  { state = "open", cursor }: Ask,
): Promise<RemittanceProposalPage> {
  const { db, viewer } = ctx;
  const ask = {
    kinds: remittanceKinds,
    isOpen: state === "open",
    before: cursor ?? null,
    limit: pageSize + 1,
  };
  const rows = await listProposals(db, viewer, ask);
  const shown = rows.slice(0, pageSize);
  const ids = shown.flatMap(({ payload: { remittance: wish } }) => [
    ...(wish?.remittanceId === undefined ? [] : [wish.remittanceId]),
    ...(wish?.shares ?? []).map(({ remittanceId }) => remittanceId),
  ]);
  const references = new Map(
    (await referencesOf(db, viewer, ids)).map(({ id, reference }) => [id, reference]),
  );
  return {
    items: shown.map((row) => viewOf(ctx, row, references)),
    nextCursor: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}

type Row = ProposalRow<RemittanceKind>;

function viewOf(ctx: NodeCtx, row: Row, references: ReadonlyMap<string, string>): RemittanceProposalView {
  const wish = row.payload.remittance;
  if (!wish) throw new Error(`proposal ${row.id} says nothing of a courier`);
  const { courier, remittanceId, lines = [], credit, rule = null, word, end, undoes } = wish;
  const { shares = [], missing } = wish;
  return {
    ...headOf(ctx, row, ctx.viewer.kind === "finance"),
    ...{ kind: row.kind, courier, rule, count: lines.length, lines: lines.slice(0, 100) },
    reads: (wish.reads ?? []).map(({ heading, shown, read }) => ({
      heading,
      shown: maskPhonesIn(shown),
      read,
    })),
    beyond: wish.beyond ? beyondView(wish.beyond, ctx.locale) : null,
    credit: credit ? { ...credit, isNamed: credit.isNamed ?? null } : null,
    word: word ? { means: word.means, in: word.saidIn ?? "parcel", word: maskPhonesIn(word.word) } : null,
    remittance:
      remittanceId === undefined ? null : { id: remittanceId, reference: references.get(remittanceId) ?? "" },
    shares: shares.map(({ remittanceId: id, amountMinor }) => ({
      ...{ id, reference: references.get(id) ?? "", amount: moneyView(amountMinor, ctx.locale) },
    })),
    missing: missing
      ? {
          ...{ act: missing.act, parcels: missing.of.length },
          claimId: missing.act === "unclaimed" ? row.subject : null,
        }
      : null,
    end: end
      ? { id: row.subject, act: end.act, reference: end.reference ?? null, other: end.otherId ?? null }
      : undoes
        ? { ...undoes, reference: null, other: null }
        : null,
    amount: moneyView(row.payload.amountMinor ?? "0", ctx.locale),
  };
}
