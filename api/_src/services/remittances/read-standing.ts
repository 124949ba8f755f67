import type { RemittanceReport } from "@haat/contract/remittance";
import type { CourierRuleList } from "@haat/contract/remittance-proposal";
import { couriers } from "@haat/core/couriers";
import { maskPhonesIn } from "@haat/core/phone";
import { remittanceRules } from "@haat/core/remittance-rules";
import { type Measured, measuresOf } from "@haat/db/queries/remittances/shadow";
import { type PostingRow, rulesOf } from "@haat/db/queries/remittances/standing";
import type { LocaleName } from "@haat/contract/values";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";

type Standing = Pick<RemittanceReport, "posting" | "credit"> & Readonly<{ isCreditWrong: boolean }>;

/** How far a statement is in the books and at the bank. */
export function standingView(row: PostingRow | null, locale: LocaleName): Standing {
  if (!row) return { posting: null, credit: null, isCreditWrong: false };
  const received = row.credits
    .filter(({ undoneAt }) => undoneAt === null)
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const isLacked = row.credits.some((each) => each.isLacked);
  return {
    posting: postingOf(row, locale),
    credit: {
      received: moneyView(received.toString(), locale),
      isReceived: row.left === "0" && !isLacked,
      left: moneyView(row.left, locale),
      atBank: moneyView(row.atBank, locale),
      mayEnd: row.state === "posted" && row.left !== "0" && row.creditProposalId === null,
      cases: row.bankCases.map(({ id, amount, isOpen }) => ({
        id,
        isOpen,
        amount: moneyView(amount, locale),
      })),
      items: row.credits.map(({ amount, undoneAt, ...item }) => ({
        ...{ ...item, amount: moneyView(amount, locale) },
        undoneAt: instantOrNull(undoneAt),
      })),
      proposalId: row.creditProposalId,
    },
    isCreditWrong:
      isLacked ||
      ((row.credits.some(({ undoneAt }) => undoneAt === null) || row.atBank !== "0") &&
        row.left !== row.atBank),
  };
}

function postingOf(row: PostingRow, locale: LocaleName): NonNullable<RemittanceReport["posting"]> {
  const { posted, ready, open, toCompare, changed, proposalId, isOrdered, isSaidAlone } = row;
  const sums = ({ count, payout }: PostingRow["posted"]) => ({ count, payout: moneyView(payout, locale) });
  return {
    ...{ toCompare, changed },
    ...{ state: stateOf(row), isOrdered, open, proposalId, posted: sums(posted), ready: sums(ready) },
    difference: moneyView(row.difference, locale),
    needsSecond: row.isTotalWrong || isSaidAlone || BigInt(row.weight) > BigInt(row.limit),
    isSaidAlone,
  };
}

function stateOf({ state, isOrdered, isReleased, proposalId }: PostingRow) {
  if (state === "posted") return "posted";
  if (proposalId !== null) return "proposed";
  if (!isReleased) return "shadow";
  return isOrdered ? "posting" : "none";
}

/** What of each courier's statements is posted without a person's look, and how often people said the same. */
export async function readCourierRules({ db, viewer, locale }: NodeCtx): Promise<CourierRuleList> {
  const [rule] = remittanceRules;
  const [rows, measures] = await Promise.all([
    rulesOf(db, viewer, { couriers, rule }),
    measuresOf(db, viewer, { couriers, rule }),
  ]);
  return {
    items: rows.map(({ courier, releasedBy, releasedAt, proposalId, fell, rows: count, payout }, nth) => {
      const at = instantOrNull(releasedAt);
      const measured = measures[nth];
      if (measured?.courier !== courier) throw new Error(`nothing is measured of ${courier}`);
      return {
        ...{ courier: courier as (typeof couriers)[number], rule, proposalId },
        released: releasedBy && at !== null ? { by: [...releasedBy], at } : null,
        fell: fell && { ...fell, at: instantView(fell.at) },
        shadow: { rows: count, payout: moneyView(payout, locale) },
        measured: measuredView(measured, locale),
      };
    }),
  };
}

type MeasuredView = CourierRuleList["items"][number]["measured"];

function measuredView({ courier: _, others, ...sums }: Measured, locale: LocaleName): MeasuredView {
  const said = sums.looked + sums.together;
  return {
    ...sums,
    shareBp: said === 0 ? null : Math.floor(((said - sums.otherwise) * 10_000) / said),
    others: others.map(({ remittanceId, reference, line, payout, act, at, by, reason }) => ({
      ...{ remittance: { id: remittanceId, reference }, line, act, by },
      ...{ payout: moneyView(payout, locale), at: instantView(at) },
      reason: reason === null ? null : maskPhonesIn(reason),
    })),
  };
}
