import type { Side } from "@haat/core/conversations";
import { enqueue } from "@haat/db/queries/money/outbox";
import { takeUnheard } from "@haat/db/queries/conversations/waiting";
import type { NodeCtx } from "../../context.ts";
import { tellShop } from "../vendors/tell-shop.ts";

type Teller = Pick<NodeCtx, "books" | "sealer" | "publicOrigin">;

/** However much is written, a side is sent word of a conversation once, until it has read it. */
export const tellUnread = (teller: Teller, side: Side, id: string): Promise<void> =>
  teller.books.transact(async (tx) => {
    const found = await takeUnheard(tx, side, id);
    if (!found) return;
    const key = `${id}:${side}:${found.at}`;
    if (side === "buyer") {
      const payload = { word: "conversation.answered", path: `/account/messages/${found.slug}` };
      await enqueue(tx, { aggregate: found.buyerId, topic: "person", eventKey: key, payload });
    } else
      await tellShop(tx, teller, {
        ...{ vendorId: found.vendorId, key },
        say: ({ t }, locale) =>
          t("messages:conversation.written", {
            url: `${teller.publicOrigin}/${locale}/vendor/messages/${id}`,
          }),
      });
  });
