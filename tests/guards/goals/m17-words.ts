import type { Guard } from "../guard.ts";

const read = {
  ...{ gate: "M17", file: "packages/statements/courier-outcome.ts" },
  noticedBy: ["packages/statements/courier-outcome.test.ts"],
} as const;

/** What a courier writes in his statement: only what says plainly that a parcel was delivered delivers it. */
export const m17Words: readonly Guard[] = [
  {
    ...{ ...read, holds: "a row's word delivers only where it says so as a word of its own" },
    noticedBy: ["packages/statements/courier-plain.test.ts"],
    whole: "return saysPlainly(plain, says);",
    broken: "return name.includes(nameOf(says));",
  },
  {
    ...{ ...read, holds: "and where nothing in it denies, postpones, doubts or limits that" },
    file: "packages/statements/courier-plain.ts",
    noticedBy: ["packages/statements/courier-plain.test.ts"],
    whole: 'denies(said) || strays(words, at)) ? ""',
    broken: 'denies(said) && strays(words, at)) ? ""',
  },
  {
    ...{ ...read, holds: "and where it is not brought to a place of the courier's own, or to nobody known" },
    file: "packages/statements/courier-plain.ts",
    noticedBy: ["packages/statements/courier-plain.test.ts"],
    whole: "denies(said) || strays(words, at)",
    broken: "denies(said)",
  },
  {
    ...{ ...read, holds: "what two have said of a statement's word stands before what it was taken for" },
    whole: "profile.taught?.find(({ says }) => nameOf(says) === nameOf(word)) ?? knownIn(profile, word)",
    broken: "knownIn(profile, word) ?? profile.taught?.find(({ says }) => nameOf(says) === nameOf(word))",
  },
  {
    gate: "M17",
    holds: "a statement's word is taught only where a row waits for what it means",
    file: "db/queries/remittances/taught.ts",
    whole: "r.state = 'waiting' and ${doubtsWord})",
    broken: "r.state = 'waiting')",
    noticedBy: ["tests/api/taught-statement-words.test.ts"],
  },
  {
    gate: "M17",
    holds: "what is taken below zero is taken, where the row's own arithmetic says so",
    file: "packages/statements/courier-sign.ts",
    whole: "return !comesTo(fees) && comesTo(turned) ? turned : fees;",
    broken: "return fees;",
    noticedBy: ["packages/statements/courier-sign.test.ts"],
  },
  {
    gate: "M17",
    holds: "and a fee that is given back stays given",
    file: "packages/statements/courier-sign.ts",
    whole: "!comesTo(fees) && comesTo(turned)",
    broken: "true",
    noticedBy: ["packages/statements/courier-sign.test.ts"],
  },
  {
    gate: "M17",
    holds: "a parcel whose cash is left blank is a parcel, not an adjustment",
    file: "packages/statements/courier-line.ts",
    whole: "ended !== null && isCashless && !isAhead",
    broken: "isBlank && payout === 0n",
    noticedBy: ["packages/statements/courier-lines.test.ts"],
  },
  {
    gate: "M17",
    holds: "a reference whose parts end elsewhere is another statement",
    file: "db/migrations/0242_cash_unread.sql",
    whole: "'[[:space:][:punct:]]+', '-', 'g')",
    broken: "'[[:space:][:punct:]]+', '', 'g')",
    noticedBy: ["tests/api/statement-references.test.ts"],
  },
  {
    gate: "M17",
    holds: "a word of a courier who publishes none makes no case, and holds no money",
    file: "api/_src/services/couriers/apply-report.ts",
    whole: "told.isUnpublished === true && report.says",
    broken: "told.isUnpublished === null && report.says",
    noticedBy: ["tests/api/unpublished-words.test.ts"],
  },
  {
    gate: "M17",
    holds: "he is asked once a day",
    file: "db/queries/couriers/asking.ts",
    whole: 'isSeldom ? "1 day" : "6 hours"',
    broken: '!isSeldom ? "1 day" : "6 hours"',
    noticedBy: ["tests/api/unpublished-words.test.ts"],
  },
];
