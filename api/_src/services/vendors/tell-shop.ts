import { openPhone } from "@haat/core/sealed-phone";
import type { Tx } from "@haat/db/books";
import { enqueue } from "@haat/db/queries/money/outbox";
import { shopVoice } from "@haat/db/queries/vendors/shop-phone";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMessage } from "../messages/seal-message.ts";

type Locale = keyof typeof translators;
type Told = Readonly<{
  vendorId: string;
  /** Unique: said again it is not sent again. */
  key: string;
  say: (translator: (typeof translators)[Locale], locale: Locale) => string;
}>;

/** By SMS to the shop's phone, in the language its owner has chosen. */
export async function tellShop(
  tx: Tx,
  { sealer }: Pick<NodeCtx, "sealer">,
  { vendorId, key, say }: Told,
): Promise<void> {
  const { phone, locale } = await shopVoice(tx, vendorId);
  const to = await openPhone(sealer, phone);
  await enqueue(tx, {
    aggregate: `sms:${vendorId}`,
    topic: "sms",
    eventKey: key,
    payload: await sealMessage(sealer, "notice", { to, text: say(translators[locale], locale) }),
  });
}
