import { formatTaka } from "@haat/i18n/format";
import type { Tx } from "@haat/db/books";
import { enqueue } from "@haat/db/queries/money/outbox";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";

/** Vendors are written to in Bangla: it is the market's language, and a shop has no language of its own yet. */
export const tellNewOrder = (tx: Tx, origin: string, order: OrderHead, part: OrderPart): Promise<void> =>
  enqueue(tx, {
    aggregate: `sms:${part.vendorId}`,
    topic: "sms",
    eventKey: `${part.id}:told-vendor`,
    payload: {
      to: part.vendorPhone,
      kind: "notice",
      text: translators.bn.t("messages:vendor.new_order", {
        number: part.number,
        money: formatTaka(part.totalMinor, "bn"),
        url: `${origin}/bn/vendor/orders/${part.id}`,
      }),
      orderId: order.id,
    },
  });
