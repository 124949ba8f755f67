import type { LocaleName } from "@haat/contract/values";
import type { Tx } from "@haat/db/books";
import { enqueue } from "@haat/db/queries/money/outbox";
import type { NodeCtx } from "../../context.ts";
import { spellSecret } from "@haat/core/spelled-secret";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import { sealMessage } from "../messages/seal-message.ts";

type Sent = Readonly<{
  channel: "sms" | "mail";
  to: string;
  shop: Readonly<Record<LocaleName, string>>;
  locale: LocaleName;
  token: string;
  key: string;
}>;

/** In the receiver's language, Bangla where we do not know him. The link shows an offer and opens nothing by itself. */
export async function sendInvitation(
  tx: Tx,
  { sealer, publicOrigin }: Pick<NodeCtx, "sealer" | "publicOrigin">,
  { channel, to, shop, locale, token, key }: Sent,
): Promise<void> {
  const { t } = translators[locale];
  const words = {
    shop: shop[locale],
    url: secretLink(`${publicOrigin}/${locale}/join`, token),
    code: spellSecret(token),
  };
  const message =
    channel === "sms"
      ? { to, text: t("messages:team.invitation", words) }
      : {
          to,
          subject: t("team:mail.invitation.subject", words),
          text: t("team:mail.invitation.text", words),
        };
  await enqueue(tx, {
    aggregate: `invitation:${key}`,
    topic: channel,
    eventKey: `invitation:${key}`,
    payload: await sealMessage(sealer, "notice", message),
  });
}
