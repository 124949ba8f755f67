import { ring } from "@haat/db/queries/alarms/ring";
import { checkOnward } from "@haat/db/queries/audit/audit-checks";
import type { Job } from "./deps.ts";

/** What was written since the last look still hangs together; a broken chain is an alarm, every hour until a person has looked. */
export const watchAudit: Job = async (deps) => {
  const { broken, isAtEnd } = await checkOnward(deps.books);
  const causes = broken ? [{ cause: `link ${broken.place}`, size: 1 }] : [];
  const told = await ring(deps.books, { kind: "audit", againMinutes: 60 }, causes);
  if (!broken) return isAtEnd ? 0 : 1;
  if (told.size > 0)
    deps.report(
      new Error(`the chain of the audit is broken at link ${broken.place}: ${broken.why}`),
      "audit",
    );
  return 0;
};
