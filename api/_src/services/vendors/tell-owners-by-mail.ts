import { openEmail } from "@haat/core/sealed-email";
import type { Tx } from "@haat/db/books";
import { enqueue } from "@haat/db/queries/money/outbox";
import { ownerMails } from "@haat/db/queries/vendors/shop-phone";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMessage } from "../messages/seal-message.ts";

/** Of a new payout account, with the page where it can be stopped. */
export async function tellOwnersByMail(
  tx: Tx,
  { sealer, publicOrigin }: Pick<NodeCtx, "sealer" | "publicOrigin">,
  { vendorId, key }: Readonly<{ vendorId: string; key: string }>,
): Promise<void> {
  for (const { userId, email, locale } of await ownerMails(tx, vendorId)) {
    const { t } = translators[locale];
    await enqueue(tx, {
      aggregate: `mail:${userId}`,
      topic: "mail",
      eventKey: `${key}:mail:${userId}`,
      payload: await sealMessage(sealer, "notice", {
        to: await openEmail(sealer, email),
        subject: t("team:mail.payout.subject"),
        text: t("team:mail.payout.text", { url: `${publicOrigin}/${locale}/vendor/payout` }),
      }),
    });
  }
}
