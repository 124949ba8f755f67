import { readAddresses } from "@haat/db/queries/sessions/read-addresses";
import { enqueue } from "@haat/db/queries/money/outbox";
import { takeBack } from "@haat/db/queries/wishes/back";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMessage } from "../messages/seal-message.ts";

/**
 * One message to whoever asked to hear of it, and the wish is over. An SMS about goods is in Bangla whatever she reads
 * otherwise: the regulator asks that of whatever could be called promotion.
 */
export const tellBack = (
  { books, sealer, publicOrigin }: Pick<NodeCtx, "books" | "sealer" | "publicOrigin">,
  id: string,
): Promise<void> =>
  books.transact(async (tx) => {
    const back = await takeBack(tx, id);
    if (!back) return;
    const { userId, channel, slug, title } = back;
    const person = await readAddresses(tx, userId);
    const sealed = channel === "sms" ? person?.phone : person?.email;
    if (!person || !sealed) return;
    const isSms = channel === "sms";
    const locale = isSms ? "bn" : person.locale;
    const { t } = translators[locale];
    const said = { title: title[locale], url: `${publicOrigin}/${locale}/p/${slug}` };
    const to = await sealer.open(isSms ? "phone" : "email", sealed);
    const message = isSms
      ? { to, text: t("messages:wish.back", said) }
      : { to, subject: t("messages:wish.back_subject", said), text: t("messages:wish.back_mail", said) };
    await enqueue(tx, {
      ...{ aggregate: `${channel}:${userId}`, topic: channel, eventKey: `${id}:back` },
      payload: await sealMessage(sealer, "notice", message),
    });
  });
