import { DomainError } from "@haat/core/errors";
import { ringOne } from "@haat/db/queries/alarms/ring";
import type { JobDeps } from "./deps.ts";

type Work = (id: string) => Promise<unknown>;

/**
 * One bad row must not stop the others: its fault is reported, once an hour, and it is tried again when it is due. Only what went well
 * counts, so that a row that always fails does not call its job again at once for ever. While no money is written the rest
 * waits too: whoever stopped it has been told.
 */
export const each = (deps: JobDeps, where: string, ids: readonly string[], work: Work): Promise<number> =>
  eachBeside(deps, { where, width: 1 }, ids, work);

/** The same, `width` of them at a time: one that waits for its answer holds up no other. */
export async function eachBeside(
  deps: JobDeps,
  { where, width }: Readonly<{ where: string; width: number }>,
  ids: readonly string[],
  work: Work,
): Promise<number> {
  const waiting = [...ids];
  let done = 0;
  async function takeNext(): Promise<void> {
    for (let id = waiting.shift(); id !== undefined && deps.hasTime(); id = waiting.shift())
      try {
        await work(id);
        done += 1;
      } catch (fault) {
        if (fault instanceof DomainError && fault.code === "money.stopped") waiting.length = 0;
        else if (await isToBeTold(deps, where, id)) deps.report(fault, `${where} ${id}`);
      }
  }
  await Promise.all(Array.from({ length: width }, takeNext));
  return done;
}

/** What cannot be noted is told: better twice than never. */
const isToBeTold = ({ books }: JobDeps, where: string, id: string): Promise<boolean> =>
  ringOne(books, { kind: `job ${where}`, againMinutes: 60 }, id).catch(() => true);
