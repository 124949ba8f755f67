import { expect } from "vitest";
import { openClaimDesk } from "./courier-claims.ts";

let files = 0;
export const blottedHeads =
  "Consignment ID,Merchant Order ID,Order Status,Collected Amount,Delivery Fee,COD Fee,Payout";

/** What a person says that he reads in a row's cells, by their places. */
export const reading = (...cells: readonly (readonly [place: number, text: string])[]) => ({
  act: "read",
  cells: cells.map(([place, text]) => ({ place, text })),
});

/** A desk whose statements have cells that nobody can read. */
export async function openBlotted() {
  const desk = await openClaimDesk();
  /** A file of these very rows, read; nothing of it is matched yet. */
  const sent = async (...rows: readonly string[]) =>
    desk.statements.read({
      ...{ courier: "pathao", reference: `blot ${(files += 1)} ${crypto.randomUUID()}` },
      ...{
        file: [blottedHeads, ...rows, ""].join("\n"),
        periodEnd: new Date(Date.now() + 60_000).toISOString(),
      },
    });
  const match = async (id: string): Promise<string> => {
    expect((await desk.statements.call("POST", id, "/matching")).code).toBe("");
    await desk.statements.work();
    return id;
  };
  return {
    ...{ ...desk, sent, match },
    matched: async (...rows: readonly string[]) => match((await sent(...rows)).remittance.id),
    labels: async (id: string, line: number) =>
      (await desk.caseOf(id, line)).row.findings.map(({ label }) => label),
    /** A parcel and how its row may be written: without a word, as it should be. */
    clean: async () => {
      const { number, taka, placed } = await desk.delivered();
      const row = (collected = String(taka), payout = String(taka)): string =>
        [number, "N/A", "Delivered", collected, 0, 0, payout].join(",");
      return { number, taka, placed, row };
    },
  };
}
