import { takeLowStock } from "@haat/db/queries/vendor/stock-story";
import type { NodeCtx } from "../../context.ts";
import { tellShop } from "../vendors/tell-shop.ts";

/** A shop hears that a variant runs out: once, and again only after it was refilled. */
export const tellLowStock = (
  { books, sealer, publicOrigin }: Pick<NodeCtx, "books" | "sealer" | "publicOrigin">,
  variantId: string,
): Promise<void> =>
  books.transact(async (tx) => {
    const low = await takeLowStock(tx, variantId);
    if (!low) return;
    const { vendorId, title, left, at } = low;
    await tellShop(
      tx,
      { sealer },
      {
        ...{ vendorId, key: `${variantId}:low:${at}` },
        say: ({ t }, locale) => {
          const url = `${publicOrigin}/${locale}/vendor/stock/${variantId}`;
          return t("messages:shop.stock_low", { title: title[locale], count: left, url });
        },
      },
    );
  });
