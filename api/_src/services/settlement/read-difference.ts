import type { DifferenceDetail } from "@haat/contract/difference";
import { accounts } from "@haat/core/ledger";
import { DomainError } from "@haat/core/errors";
import { type DifferenceDetailRow, findDifference, type Said } from "@haat/db/queries/statements/differences";
import { leftBank } from "@haat/db/queries/statements/unproven";
import type { NodeCtx } from "../../context.ts";
import { unsettledOf } from "@haat/db/queries/statements/unsettled";
import { instantOrNull, instantView, moneyView, sumView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";
import { targetsAnew, targetsOf } from "./clearing-rules.ts";
import { differenceView } from "./view-difference.ts";

export async function readDifference(ctx: NodeCtx, id: string): Promise<DifferenceDetail> {
  const row = await findDifference(ctx.db, ctx.viewer, id);
  if (!row) throw new DomainError("difference.not_found");
  return {
    difference: differenceView(row, ctx.locale),
    isRefund: row.refundId !== null,
    refund: row.refundId && row.refundState ? { id: row.refundId, state: row.refundState } : null,
    stated: statedOf(ctx, row),
    clearing: clearingOf(row, userIdOf(ctx)),
    claims: claimsOf(ctx, row),
    untaken: untakenOf(ctx, row),
    targets: [...(await targetsIn(ctx, row))],
  };
}

function statedOf(
  { locale }: NodeCtx,
  { stated, theirCurrency }: DifferenceDetailRow,
): DifferenceDetail["stated"] {
  if (!stated) return null;
  const { kind, status, at, merchant, amount, fee, feeDue, net } = stated;
  return {
    ...{ kind, status, merchant, at: instantView(at) },
    amount: sumView(amount, theirCurrency, locale),
    fee: sumView(fee, theirCurrency, locale),
    feeDue: feeDue === null ? null : sumView(feeDue, theirCurrency, locale),
    net: sumView(net, theirCurrency, locale),
  };
}

const placeOf: Readonly<Record<string, DifferenceDetail["claims"][number]["lies"]>> = {
  [accounts.suspense]: "suspense",
  [accounts.bank]: "bank",
  [accounts.badDebt]: "written_off",
};

const saidView = ({ locale }: NodeCtx, { amount, at, account: _, returnedAt, ...said }: Said) => ({
  ...said,
  amount: moneyView(amount, locale),
  at: instantView(at),
  returnedAt: instantOrNull(returnedAt),
});

const claimsOf = (ctx: NodeCtx, { claims }: DifferenceDetailRow): DifferenceDetail["claims"] =>
  claims.map((said) => ({
    ...saidView(ctx, said),
    lies: (said.returnedAt === null ? placeOf[said.account] : null) ?? "wallet",
  }));

const untakenOf = (ctx: NodeCtx, { untaken }: DifferenceDetailRow): DifferenceDetail["untaken"] =>
  untaken.map((said) => ({
    ...saidView(ctx, said),
    lies:
      said.returnedAt !== null ? "taken" : said.account === accounts.suspense ? "suspense" : "gateway_fee",
  }));

async function targetsIn({ books }: NodeCtx, row: DifferenceDetailRow) {
  if (row.state === "cleared") return targetsAnew(row, row.clearTo);
  if (row.state !== "open") return [];
  return targetsOf({
    ...row,
    ...(await unsettledOf(books, row.id)),
    leftBank: row.refundId !== null && (await leftBank(books, row.refundId)),
  });
}

function clearingOf(row: DifferenceDetailRow, myId: string): DifferenceDetail["clearing"] {
  const { clearTo, clearReference, clearNote, proposedBy, proposer, proposedAt, decider, clearedAt } = row;
  if (!clearTo || !clearReference) return null;
  return {
    ...{ to: clearTo, reference: clearReference, note: clearNote ?? "" },
    ...{ proposedBy: proposer, proposedAt: instantOrNull(proposedAt), isMine: proposedBy === myId },
    ...{ decidedBy: decider, decidedAt: instantOrNull(clearedAt) },
  };
}
