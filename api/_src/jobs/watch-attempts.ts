import { ring } from "@haat/db/queries/alarms/ring";
import { countUnanswered } from "@haat/db/queries/money/unanswered";
import type { Job } from "./deps.ts";

/** Whoever has waited a quarter of an hour for a wallet's answer about his money needs a person to know of it. */
export const watchAttempts: Job = async (deps) => {
  const { count, oldest } = await countUnanswered(deps.books);
  const causes = count > 0 ? [{ cause: "unanswered", size: count }] : [];
  const told = await ring(deps.books, { kind: "attempts", againMinutes: 15 }, causes);
  if (told.has("unanswered"))
    deps.report(
      new Error(`of ${count} payments no wallet says what became of them, the oldest is ${oldest}`),
      "attempts",
    );
  return 0;
};
