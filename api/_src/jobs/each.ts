import { DomainError } from "@haat/core/errors";
import type { JobDeps } from "./deps.ts";

/**
 * One bad row must not stop the others: its fault is reported and it is tried again when it is due. Only what went well
 * counts, so that a row that always fails does not call its job again at once for ever. While no money is written the rest
 * waits too: whoever stopped it has been told.
 */
export async function each(
  deps: JobDeps,
  where: string,
  ids: readonly string[],
  work: (id: string) => Promise<unknown>,
): Promise<number> {
  let done = 0;
  for (const id of ids) {
    try {
      await work(id);
      done += 1;
    } catch (fault) {
      if (fault instanceof DomainError && fault.code === "money.stopped") return done;
      deps.report(fault, `${where} ${id}`);
    }
  }
  return done;
}
