import type { Guard } from "../guard.ts";

const shared = { gate: "M17", noticedBy: ["tests/api/shared-references.test.ts"] } as const;

/** A credit is its payer's: a number that several couriers bear names none of them. */
export const m17Payers: readonly Guard[] = [
  {
    ...shared,
    holds: "a credit under a number of two couriers' is never one's by itself",
    file: "api/_src/services/bank-lines/propose-transfer.ts",
    whole: "  !isShared && !namesOther",
    broken: "  !namesOther",
  },
  {
    ...shared,
    holds: "nor one that our bank says another courier has paid",
    file: "api/_src/services/bank-lines/propose-transfer.ts",
    whole: "    if (!isOneCouriers(line, statement.courier)) continue;\n",
    broken: "",
  },
  {
    ...shared,
    holds: "a number typed for a statement that another courier's bears does not name it",
    file: "db/queries/remittances/credits.ts",
    whole: " and not ${isShared(sql`m.reference`, sql`m.courier`)}`,\n  );\n  return rows.some(",
    broken: "`,\n  );\n  return rows.some(",
  },
  {
    ...shared,
    holds: "what named a statement and does so no longer is not agreed to",
    file: "api/_src/services/remittances/book-credit.ts",
    whole:
      '  if (credit.isNamed && (await isAnyShared(tx, ids))) throw new DomainError("remittance.changed");\n',
    broken: "",
  },
];
