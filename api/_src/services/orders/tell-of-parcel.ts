import { openEmail } from "@haat/core/sealed-email";
import type { Tx } from "@haat/db/books";
import { enqueue } from "@haat/db/queries/money/outbox";
import { buyerMail } from "@haat/db/queries/orders/buyer-mail";
import type { OrderHead } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";
import { tellDevices } from "../news/tell-devices.ts";
import { sealMessage } from "../messages/seal-message.ts";
import { tell, type Teller } from "./tell-buyer.ts";

type Notice = Readonly<{
  order: OrderHead;
  /** The parcel's, as its buyer knows it. */
  number: string;
  text: string;
  /** Unique: said again it is not sent again. */
  key: string;
}>;

/** What happens to a parcel, by every way on which its buyer can be reached: SMS, and mail where he has proven an address. */
export async function tellOfParcel(tx: Tx, teller: Teller, notice: Notice): Promise<void> {
  await tell(tx, teller, notice);
  await tellByMail(tx, teller, notice);
}

/** Whose phone is not his is told where he listens, and by mail where he has proven an address. */
export async function tellWithoutPhone(tx: Tx, teller: Teller, notice: Notice): Promise<void> {
  await tellDevices(tx, teller, notice);
  await tellByMail(tx, teller, notice);
}

async function tellByMail(tx: Tx, teller: Teller, { order, number, text, key }: Notice): Promise<void> {
  const email = await buyerMail(tx, order.buyerId);
  if (email === null) return;
  const { t } = translators[order.lang];
  const to = await openEmail(teller.sealer, email);
  await enqueue(tx, {
    ...{ aggregate: `mail:${order.id}`, topic: "mail", eventKey: `${key}:mail` },
    payload: await sealMessage(teller.sealer, "notice", {
      ...{ to, text, subject: t("messages:parcel.subject", { number }) },
    }),
  });
}
