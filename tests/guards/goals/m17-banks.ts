import type { Guard } from "../guard.ts";

const told = {
  ...{ gate: "M17", file: "db/migrations/0245_banks_told.sql" },
  noticedBy: ["tests/api/banks-told.test.ts"],
} as const;

/** What our banks do not have of what was noted of them. */
export const m17Banks: readonly Guard[] = [
  {
    ...told,
    holds: "a credit lacks only once each of our banks has told of its day",
    whole:
      "where f.state = 'taken' and bank_key(f.bank) = bank_key(b.bank) and f.first_day <= p_from and p_till < f.last_day))",
    broken: "where f.state = 'taken' and f.first_day <= p_from and p_till < f.last_day))",
  },
  {
    ...told,
    holds: "a bank that told nothing around a day is not waited for",
    whole: "b.first_day <= p_till + 45 and b.last_day >= p_from - 45\n      and not",
    broken: "true\n      and not",
  },
  {
    ...told,
    holds: "a hand-in may have been brought three days before it was said",
    whole: "at time zone 'Asia/Dhaka')::date - 3,",
    broken: "at time zone 'Asia/Dhaka')::date,",
  },
  {
    ...told,
    holds: "what a shop handed in and our bank does not have rings",
    file: "db/queries/remittances/late-cash.ts",
    whole: "h.state = 'received' and hand_in_lacked(h.reference, h.declared_at, h.decided_at)",
    broken: "h.state = 'received' and false",
  },
];
