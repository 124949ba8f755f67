import type { Tx } from "@haat/db/books";
import { enqueue } from "@haat/db/queries/money/outbox";
import { readAsker } from "@haat/db/queries/questions/write";
import type { NodeCtx } from "../../context.ts";
import { tellShop } from "../vendors/tell-shop.ts";

const threeHours = 10_800_000;

/** However many ask, a shop hears of it once in three hours. */
export const tellAsked = (
  tx: Tx,
  ctx: Pick<NodeCtx, "sealer" | "now" | "publicOrigin">,
  vendorId: string,
): Promise<void> =>
  tellShop(tx, ctx, {
    vendorId,
    key: `${vendorId}:asked:${Math.floor(ctx.now().getTime() / threeHours)}`,
    say: ({ t }, locale) =>
      t("messages:question.asked", { url: `${ctx.publicOrigin}/${locale}/vendor/questions` }),
  });

/** Whoever asked hears of each answer once, when everybody can read it. */
export async function tellAnswered(tx: Tx, answerId: string): Promise<void> {
  const found = await readAsker(tx, answerId);
  if (!found) return;
  await enqueue(tx, {
    ...{ aggregate: found.asker, topic: "person", eventKey: `${answerId}:answered` },
    payload: { word: "question.answered", path: `/p/${found.slug}/questions` },
  });
}
