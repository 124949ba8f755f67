import { openEmail } from "@haat/core/sealed-email";
import { openPhone } from "@haat/core/sealed-phone";
import { enqueue } from "@haat/db/queries/money/outbox";
import { type DbidReminder, settleDbid, takeReminder } from "@haat/db/queries/vendors/dbid-due";
import { ownerMails } from "@haat/db/queries/vendors/shop-phone";
import type { NodeDeps } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMessage } from "../messages/seal-message.ts";

type Said = Pick<DbidReminder, "daysLeft" | "effect">;

function textOf({ daysLeft: days, effect }: Said, locale: "bn" | "en"): string {
  const { t } = translators[locale];
  if (effect === "pause")
    return days > 0 ? t("messages:shop.dbid_pause_soon", { days }) : t("messages:shop.dbid_paused");
  return days > 0 ? t("messages:shop.dbid_soon", { days }) : t("messages:shop.dbid_overdue");
}

/** One shop: its goods are shown as an order would find them, and it is told what is due, by SMS and to its owners by mail. */
export const remindDbid = (
  { books, sealer, publicOrigin }: Pick<NodeDeps, "books" | "sealer" | "publicOrigin">,
  vendorId: string,
): Promise<void> =>
  books.transact(async (tx) => {
    await settleDbid(tx, vendorId);
    const due = await takeReminder(tx, vendorId);
    if (!due) return;
    const key = `${vendorId}:dbid:${due.told}`;
    const message = { to: await openPhone(sealer, due.phone), text: textOf(due, due.locale) };
    await enqueue(tx, {
      ...{ aggregate: `sms:${vendorId}`, topic: "sms", eventKey: key },
      payload: await sealMessage(sealer, "notice", message),
    });
    for (const { userId, email, locale } of await ownerMails(tx, vendorId)) {
      const { t } = translators[locale];
      const url = `${publicOrigin}/${locale}/vendor/papers`;
      const text = `${textOf(due, locale)}\n\n${t("team:dbid_how")}\n${url}`;
      await enqueue(tx, {
        ...{ aggregate: `mail:${userId}`, topic: "mail", eventKey: `${key}:mail:${userId}` },
        payload: await sealMessage(sealer, "notice", {
          ...{ to: await openEmail(sealer, email), subject: t("team:mail.dbid.subject"), text },
        }),
      });
    }
  });
