import type { RemittanceProposalPage, RemittanceProposalView } from "@haat/contract/remittance-proposal";
import { CourierField } from "@haat/contract/courier";
import { maskPhonesIn } from "@haat/core/phone";
import {
  listProposals,
  type ProposalRow,
  remittanceKinds,
  type RemittanceKind,
} from "@haat/db/queries/proposals/proposals";
import type { RemittanceWish } from "@haat/db/queries/proposals/remittance-wish";
import { type KeyedRow, listKeyed } from "@haat/db/queries/remittances/keyed";
import { referencesOf } from "@haat/db/queries/remittances/list";
import type { NodeCtx } from "../../context.ts";
import { moneyView } from "../../views/money.ts";
import { beyondView } from "./acts/beyond.ts";
import { headOf } from "../proposals/view-proposal.ts";
import { userIdOf } from "../vendors/myself.ts";

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
  const [named, keyed] = await Promise.all([
    referencesOf(db, viewer, ids),
    listKeyed(
      db,
      viewer,
      shown.map(({ id }) => id),
    ),
  ]);
  const references = new Map(named.map(({ id, reference }) => [id, reference]));
  const hands = new Map(keyed.map((each) => [each.id, each]));
  return {
    items: shown.map((row) => {
      const hand = hands.get(row.id);
      const isToKey = hand?.isUnseen ?? false;
      const view = { ...viewOf(ctx, row, references), isToKey, otherwise: otherwiseOf(ctx, hand?.other) };
      return isToKey && row.makerId !== userIdOf(ctx) ? unseen(view) : view;
    }),
    nextCursor: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Without what was typed, which another types himself; where no reason was given the number stands in its place. Whose a statement is says itself. */
const unseen = (view: RemittanceProposalView): RemittanceProposalView => ({
  ...{ ...view, amount: null, credit: null, reason: "" },
  courier: view.kind === "remittance.advance" ? null : view.courier,
  end: view.end && { ...view.end, reference: null },
});

/** What our bank is said to have credited, for a statement, ahead, or for what was claimed. */
function creditOf({ credit, end }: RemittanceWish): RemittanceProposalView["credit"] {
  if (credit) return { ...credit, isNamed: credit.isNamed ?? null };
  return end?.act === "bank" && end.reference !== undefined && end.day !== undefined
    ? { reference: end.reference, day: end.day, isNamed: null }
    : null;
}

function otherwiseOf(
  ctx: NodeCtx,
  other: KeyedRow["other"] | undefined,
): RemittanceProposalView["otherwise"] {
  if (!other) return null;
  const { byId, by, payer, amountMinor, day, reference } = other;
  return {
    ...{ by, day, reference, isYours: byId === userIdOf(ctx), amount: moneyView(amountMinor, ctx.locale) },
    payer: CourierField.parse(payer),
  };
}

type Row = ProposalRow<RemittanceKind>;

function viewOf(
  ctx: NodeCtx,
  row: Row,
  references: ReadonlyMap<string, string>,
): Omit<RemittanceProposalView, "isToKey" | "otherwise"> {
  const wish = row.payload.remittance;
  if (!wish) throw new Error(`proposal ${row.id} says nothing of a courier`);
  const { courier, remittanceId, lines = [], rule = null, word, end, undoes } = wish;
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
    credit: creditOf(wish),
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
