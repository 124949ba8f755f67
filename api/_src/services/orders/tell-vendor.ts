import { openPhone } from "@haat/core/sealed-phone";
import { formatTaka } from "@haat/i18n/format";
import type { Told } from "@haat/db/queries/money/outbox";
import type { OrderPart } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";
import { sealMessage } from "../messages/seal-message.ts";
import type { Teller } from "./tell-buyer.ts";

/** Vendors are written to in Bangla: it is the market's language, and a shop has no language of its own yet. */
export async function newOrderNotice({ sealer, publicOrigin }: Teller, part: OrderPart): Promise<Told> {
  const to = await openPhone(sealer, part.vendorPhone);
  const text = translators.bn.t("messages:vendor.new_order", {
    number: part.number,
    money: formatTaka(part.totalMinor, "bn"),
    url: `${publicOrigin}/bn/vendor/orders/${part.id}`,
  });
  return {
    aggregate: `sms:${part.vendorId}`,
    topic: "sms",
    eventKey: `${part.id}:told-vendor`,
    payload: await sealMessage(sealer, "notice", { to, text }),
  };
}
