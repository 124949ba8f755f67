import { closeWindows } from "@haat/api/jobs/close-windows";
import { lateCash } from "@haat/db/queries/remittances/late-cash";
import { expect } from "vitest";
import { bankDesk, bankText } from "./bank-files.ts";
import type { ClaimDesk } from "./courier-claims.ts";
import { creditsOf } from "./courier-credits.ts";
import { partOf } from "./dispatch.ts";
import { dhakaDayIn } from "./days.ts";

type Credit = readonly [ago: number, reference: string, taka: number];
const written = (ago: number): string => dhakaDayIn(-ago).split("-").toReversed().join("/");

/** What two have noted of our banks, and what these tell, by how many days ago it was. */
export function lackingOf(desk: ClaimDesk) {
  const toldBy = (bank: string, ...credits: readonly Credit[]) =>
    bankDesk(desk.world, desk.finance).taken(
      bankText(
        credits.map(([ago, reference, taka]) => ({ day: written(ago), reference, credit: `${taka}` })),
      ),
      bank,
    );
  return {
    toldBy,
    told: (...credits: readonly Credit[]) => toldBy("City Bank", ...credits),
    lacking: async (cause = "lacked") =>
      (await lateCash(desk.shop.node.books)).filter((each) => each.cause === cause),
    /** A statement whose money two have noted, so many days ago, under this number; its parcel's window has closed. */
    async noted(reference: string, ago: number): Promise<Readonly<{ id: string; taka: number }>> {
      const { number, placed, taka } = await desk.delivered();
      const id = await desk.matched([{ number, collected: taka }]);
      await desk.taken(id, 2);
      const said = { amount: String(taka), day: dhakaDayIn(-ago), reference };
      expect((await creditsOf(desk).credit(id, said)).code).toBe("");
      await desk.agreed(desk.other);
      await desk.world.owner.query(
        "update sub_order set window_closes_at = now() - interval '1 second' where id = $1",
        [partOf(placed)],
      );
      await closeWindows(desk.shop.jobs);
      return { id, taka };
    },
  };
}
