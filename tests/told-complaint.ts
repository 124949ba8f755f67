import {
  tellAnswered,
  tellDecided,
  tellMade,
  tellShopOfEnd,
  tellShopSentOn,
  tellShopSoon,
  tellShopTakenOver,
  tellTick,
} from "@haat/api/services/complaints/tell-complaint";
import { complaintOutcomes } from "@haat/core/complaint-states";
import { locales } from "@haat/i18n/locale";
import { newId } from "@haat/core/ids";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import type { TestShop } from "./shop.ts";

/** What is said of a complaint, to its buyer and to its shop. */
export async function tellOfComplaint({ world, node }: TestShop, orderId: string): Promise<void> {
  for (const lang of locales) {
    await world.owner.query("update user_account set locale = $1", [lang]);
    await node.books.transact(async (tx) => {
      const { order, parts } = await readOrderParts(tx, orderId);
      for (const part of parts) {
        const named = () => ({ id: newId("complaint", new Date()), number: `${part.number}-C1` });
        const about = () => ({ ...named(), part, order: { ...order, lang } });
        await tellMade(tx, node, about());
        await tellAnswered(tx, node, about());
        for (const outcome of complaintOutcomes) await tellDecided(tx, node, { ...about(), outcome });
        for (const tick of ["take_over", "overdue", "silence"] as const)
          await tellTick(tx, node, { ...about(), tick });
        for (const tell of [tellShopSoon, tellShopTakenOver, tellShopSentOn, tellShopOfEnd])
          await tell(tx, node, { ...named(), vendorId: part.vendorId });
      }
    });
  }
}
