import type { JobDeps } from "./deps.ts";

/** One bad row must not stop the others: its fault is reported and it is tried again when it is due. */
export async function each(
  deps: JobDeps,
  where: string,
  ids: readonly string[],
  work: (id: string) => Promise<unknown>,
): Promise<number> {
  for (const id of ids) {
    try {
      await work(id);
    } catch (fault) {
      deps.report(fault, `${where} ${id}`);
    }
  }
  return ids.length;
}
