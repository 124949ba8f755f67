import type { StatedRow } from "@haat/db/queries/remittances/stated";
import type { CourierLine } from "@haat/statements/courier-line";
import type { Unread } from "@haat/statements/courier-unread";

/** A kept row as it was read. */
export const lineOf = (row: StatedRow): CourierLine => ({
  ...{ kind: "line", line: row.line, word: row.word, outcome: row.outcome, isAdjustment: row.isAdjustment },
  ...{ consignment: row.consignment, reference: row.reference, tracking: row.tracking },
  ...{ phoneTail: row.phoneTail, closedAt: row.closedAt === null ? null : new Date(row.closedAt) },
  ...{ collectedMinor: BigInt(row.collected), payoutMinor: BigInt(row.payout) },
  ...{ deliveryFeeMinor: BigInt(row.deliveryFee), codFeeMinor: BigInt(row.codFee) },
  advanceMinor: BigInt(row.advance),
  ...(row.unread !== null && { unread: row.unread as Unread }),
  charges: row.charges.map(({ name, amountMinor }) => ({ name, amountMinor: BigInt(amountMinor) })),
});

/** Findings as a row keeps them: amounts as text. */
export const findingsJson = (findings: unknown): string =>
  JSON.stringify(findings, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each));
