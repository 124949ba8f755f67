import type { Tx } from "@haat/db/books";
import { formatTaka } from "@haat/i18n/format";
import type { NodeCtx } from "../../context.ts";
import { tellShop } from "./tell-shop.ts";

/** `leftMinor`: poisha that the shop owes still. */
type WriteOff = Readonly<{ vendorId: string; amountMinor: bigint; leftMinor: bigint; key: string }>;

/** A debt that the market has given up is good news to hear at once. */
export const tellWriteOff = (
  tx: Tx,
  deps: Pick<NodeCtx, "sealer" | "publicOrigin">,
  { vendorId, amountMinor, leftMinor, key }: WriteOff,
): Promise<void> =>
  tellShop(tx, deps, {
    ...{ vendorId, key: `${key}:written-off` },
    say: ({ t }, locale) =>
      t("messages:shop.debt_written_off", {
        ...{ money: formatTaka(amountMinor, locale), left: formatTaka(leftMinor, locale) },
        url: `${deps.publicOrigin}/${locale}/vendor/statement`,
      }),
  });
