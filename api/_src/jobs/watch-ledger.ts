import { ring } from "@haat/db/queries/alarms/ring";
import type { BrokenRule } from "@haat/db/queries/money/ledger-check";
import { lookAtBooks } from "@haat/db/queries/money/ledger-look";
import { stopMoney } from "../services/finance/stop-money.ts";
import type { Job } from "./deps.ts";

const nameOf = ({ rule, subject, detail }: BrokenRule): string => `${rule} is broken: ${subject}: ${detail}`;

/** A broken rule is an alarm, every hour while it is, and no more money is written until two people have looked. */
export const watchLedger: Job = async (deps) => {
  const { broken } = await lookAtBooks(deps.books);
  const isNew = broken.length > 0 && (await stopMoney(deps, broken));
  const causes = [...new Set(broken.map(nameOf))].map((cause) => ({ cause, size: 1 }));
  for (const cause of await ring(deps.books, { kind: "ledger", againMinutes: 60 }, causes))
    deps.report(new Error(`ledger rule ${cause}`), "ledger");
  if (isNew) deps.report(new Error("money writes are stopped until an admin re-opens them"), "ledger");
  return 0;
};
