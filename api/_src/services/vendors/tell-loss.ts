import type { Tx } from "@haat/db/books";
import { formatTaka } from "@haat/i18n/format";
import type { NodeCtx } from "../../context.ts";
import { tellShop } from "./tell-shop.ts";

type Loss = Readonly<{
  vendorId: string;
  part: Readonly<{ id: string; number: string }>;
  /** Poisha that the shop earned and has no more. */
  minor: bigint;
  by: "dispute" | "refund" | "exchange";
  key: string;
}>;

/** What a shop loses by somebody's decision it hears at once, and not only when it reads its statement. */
export async function tellLoss(
  tx: Tx,
  deps: Pick<NodeCtx, "sealer" | "publicOrigin">,
  { vendorId, part, minor, by, key }: Loss,
): Promise<void> {
  if (minor <= 0n) return;
  await tellShop(tx, deps, {
    ...{ vendorId, key: `${key}:told-shop` },
    say: ({ t }, locale) => {
      const url = `${deps.publicOrigin}/${locale}/vendor/orders/${part.id}`;
      const told = { number: part.number, money: formatTaka(minor, locale), url };
      return t(`messages:shop.lost_${by}`, told);
    },
  });
}
