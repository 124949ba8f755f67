import type { Guard } from "../guard.ts";

/** What is given up of the market's money. */
export const m14: readonly Guard[] = [
  {
    gate: "M14",
    holds: "a debt is written off by another than who proposed it",
    file: "api/_src/services/debts/decide-write-off.ts",
    whole: 'if (verdict === "agree" && proposedBy === by)',
    broken: "if (proposedBy === id)",
    besides: [
      {
        file: "db/migrations/0079_write_offs.sql",
        whole: "check (state <> 'written_off' or decided_by <> proposed_by)",
        broken: "check (true)",
      },
    ],
    noticedBy: ["tests/api/debts.test.ts"],
  },
  {
    gate: "M14",
    holds: "not more is written off than is owed by then",
    file: "api/_src/services/debts/decide-write-off.ts",
    whole: "await requireOwed(tx, { vendorId, amountMinor })",
    broken: "amountMinor",
    noticedBy: ["tests/api/debts.test.ts"],
  },
  {
    gate: "M14",
    holds: "nobody proposes to write off what his own shop owes",
    file: "api/_src/services/debts/propose-write-off.ts",
    whole: "if (await isOwnShop(tx, { by, vendorId }))",
    broken: "if (by === vendorId)",
    noticedBy: ["tests/api/debts.test.ts"],
  },
  {
    gate: "M14",
    holds: "nor agrees to it",
    file: "api/_src/services/debts/decide-write-off.ts",
    whole: "if (await isOwnShop(tx, { by, vendorId }))",
    broken: "if (by === vendorId)",
    noticedBy: ["tests/api/debts.test.ts"],
  },
  {
    gate: "M14",
    holds: "the shop hears what was given up of its debt",
    file: "api/_src/services/debts/decide-write-off.ts",
    whole: "await tellWriteOff(tx, ctx, {",
    broken: "void ((each: unknown) => each)({",
    noticedBy: ["tests/api/debts.test.ts"],
  },
  {
    gate: "M14",
    holds: "in its owner's language",
    file: "db/queries/vendors/shop-phone.ts",
    whole: "coalesce((select u.locale from",
    broken: "coalesce((select 'bn' as locale from",
    noticedBy: ["tests/api/debts.test.ts"],
  },
  {
    gate: "M14",
    holds: "a lost dispute is shared out to the poisha",
    file: "packages/core/refund-shares.ts",
    whole: "return { goods, delivery: share - goods };",
    broken: "return { goods, delivery: 0n };",
    noticedBy: ["packages/core/loss-shares.test.ts"],
  },
];
