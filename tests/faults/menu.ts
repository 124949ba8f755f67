import type { Wallet } from "@haat/core/payment-methods";

/** Where a fault can hit, in the order in which a payment comes by. */
export const steps = ["initiate", "return", "webhook", "execute", "query", "refund"] as const;
export type Step = (typeof steps)[number];

/** What the buyer's browser, or the wallet's messenger, does besides the usual. */
export type Road =
  | "twenty"
  | "never"
  | "late"
  | "elsewhere"
  | "named-by-another"
  | "notice-of-another"
  | "notice-first"
  | "notice-twenty";
export type Around = "redis-away" | "database-cut" | "clock-ahead" | "clock-behind";

/** How a fault is brought about at one step of one wallet; or why it cannot be. */
export type Cell =
  | Readonly<{ script: Readonly<Record<string, unknown>> }>
  | Readonly<{ road: Road }>
  | Readonly<{ around: Around }>
  | Readonly<{ none: string }>;
type Recipe = (step: Step, wallet: Wallet) => Cell;

const none = (why: string): Cell => ({ none: why });
const debitsOnItsPage = "debits on its own page: no call of ours takes the money";
const noWebhook = "sends no notifications";
const isMessage = "is a request to us, not an answer; what can be lost of it is under never, late and forged";

/** What the wallet calls the operation that a step of ours consists of; or why there is none. */
function operationOf(step: Step, wallet: Wallet): string | Cell {
  switch (step) {
    case "initiate":
      return "create";
    case "query":
      return "query";
    case "execute":
      return wallet === "bkash" ? "execute" : none(debitsOnItsPage);
    case "refund":
      return wallet === "rocket" ? none("has no refund call: a person gives back") : "refund";
    case "return":
      return none("consists of a question or an execute, which have cells of their own");
    case "webhook":
      return none(wallet === "bkash" ? isMessage : noWebhook);
  }
}

/** Something happens to one call of ours and its answer. */
const wire =
  (script: Readonly<Record<string, unknown>>): Recipe =>
  (step, wallet) => {
    const op = operationOf(step, wallet);
    return typeof op === "string" ? { script: { op, ...script } } : op;
  };

/** The wallet really takes something else than was agreed. */
const truth =
  (what: string): Recipe =>
  (step, wallet) => {
    if (step !== "execute") return none("is a way of taking money, and only the execute takes it");
    return { script: { op: wallet === "bkash" ? "execute" : "pay", do: what } };
  };

const only =
  (at: Partial<Readonly<Record<Step, Cell>>>, why: string): Recipe =>
  (step, wallet) => {
    if (step === "webhook" && wallet !== "bkash") return none(noWebhook);
    return at[step] ?? none(why);
  };

const around =
  (what: Around): Recipe =>
  (step, wallet) => {
    if (step === "webhook" && wallet !== "bkash") return none(noWebhook);
    if (step === "execute" && wallet !== "bkash") return none(debitsOnItsPage);
    return { around: what };
  };

const alreadyCompleted: Recipe = (step, wallet) => {
  if (wallet !== "bkash") return none("has no such word: repeated, its calls answer as the first time");
  if (step !== "execute" && step !== "refund") return none("is an answer to execute and refund");
  return { script: { op: step, do: "already-completed" } };
};

const notOfRocket =
  (why: string, recipe: Recipe, also: readonly Wallet[] = []): Recipe =>
  (step, wallet) =>
    wallet === "rocket" || also.includes(wallet) ? none(why) : recipe(step, wallet);

const onTheRoad = "is about the way back to us";
const recipes = {
  "lost-request": wire({ do: "lost" }),
  "lost-answer": wire({ do: "drop" }),
  "torn-answer": wire({ do: "torn" }),
  silence: wire({ do: "silent" }),
  "late-answer": wire({ do: "slow", delayMs: 1_200 }),
  // The client has given up when it happens.
  "late-effect": wire({ do: "slow-before", delayMs: 1_200 }),
  "500-after-effect": wire({ do: "fail-after", status: 500 }),
  "500-before-effect": wire({ do: "fail-before", status: 500 }),
  html: wire({ do: "html" }),
  "already-completed": alreadyCompleted,
  "repeated-transaction": truth("repeat-trx"),
  "repeated-refund": (step, wallet) =>
    step === "refund" ? wire({ do: "repeat-trx" })(step, wallet) : none("is an answer to a refund"),
  "wrong-amount": truth("other-amount"),
  "wrong-currency": notOfRocket("names no currency in its answers", truth("other-currency"), ["nagad"]),
  "wrong-merchant": truth("other-invoice"),
  "another-merchant": (step, wallet) => {
    const named = { nagad: "query", upay: "initiate" } as const;
    if (wallet === "bkash" || wallet === "rocket") return none("names no merchant in its answers");
    if (step !== named[wallet]) return none("names the merchant in another answer");
    return wire({ do: "other-merchant" })(step, wallet);
  },
  "of-another": (step, wallet) =>
    step === "query" ? wire({ do: "of-another" })(step, wallet) : none("is an answer to a question"),
  early: only({ initiate: { script: { callback: "early" } } }, "is a return before the create's answer"),
  twenty: only({ return: { road: "twenty" }, webhook: { road: "notice-twenty" } }, onTheRoad),
  never: only({ return: { road: "never" }, webhook: { script: { webhook: "never" } } }, onTheRoad),
  "out-of-order": only(
    { return: { script: { callback: "reorder" } }, webhook: { road: "notice-first" } },
    onTheRoad,
  ),
  "wrong-order": only(
    { return: { road: "named-by-another" }, webhook: { road: "notice-of-another" } },
    onTheRoad,
  ),
  forged: only({ webhook: { script: { webhook: "bad-signature" } } }, "is about signed messages"),
  late: only({ return: { road: "late" }, webhook: { script: { webhook: "late", delayMs: 150 } } }, onTheRoad),
  "paid-twice": only({ return: { road: "elsewhere" } }, "is the buyer's doing"),
  "redis-away": around("redis-away"),
  "database-cut": around("database-cut"),
  "clock-ahead": around("clock-ahead"),
  "clock-behind": around("clock-behind"),
} as const satisfies Readonly<Record<string, Recipe>>;

export type FaultName = keyof typeof recipes;
export const faultNames = Object.keys(recipes) as FaultName[];

export const cellOf = (fault: FaultName, step: Step, wallet: Wallet): Cell => recipes[fault](step, wallet);
