import { openPhone } from "@haat/core/sealed-phone";
import type { Tx } from "@haat/db/books";
import { enqueue } from "@haat/db/queries/money/outbox";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMessage } from "../messages/seal-message.ts";

type Word =
  | "approve"
  | "refuse"
  | "pause"
  | "suspend"
  | "reopen"
  | "name_agreed"
  | "name_refused"
  | "payout_new"
  | "payout_agreed"
  | "payout_refused";
type Told = Readonly<{ vendorId: string; phone: string; word: Word; key: string }>;

function textOf(word: Word, origin: string): string {
  const { t } = translators.bn;
  switch (word) {
    case "approve":
      return t("messages:shop.approve");
    case "refuse":
      return t("messages:shop.refuse");
    case "pause":
      return t("messages:shop.pause");
    case "suspend":
      return t("messages:shop.suspend");
    case "reopen":
      return t("messages:shop.reopen");
    case "name_agreed":
      return t("messages:shop.name_agreed");
    case "name_refused":
      return t("messages:shop.name_refused");
    case "payout_new":
      return t("messages:shop.payout_new", { url: `${origin}/bn/vendor/payout` });
    case "payout_agreed":
      return t("messages:shop.payout_agreed");
    case "payout_refused":
      return t("messages:shop.payout_refused");
  }
}

/**
 * By SMS to the phone the shop has always had, whatever was changed since: who took over an account must not be the only
 * one who hears of it. In Bangla and in one part, but for a new account, which says where to stop it; reasons stand on the page.
 */
export async function tellOwner(
  tx: Tx,
  { sealer, publicOrigin }: Pick<NodeCtx, "sealer" | "publicOrigin">,
  { vendorId, phone, word, key }: Told,
): Promise<void> {
  const to = await openPhone(sealer, phone);
  await enqueue(tx, {
    aggregate: `sms:${vendorId}`,
    topic: "sms",
    eventKey: `${vendorId}:${key}`,
    payload: await sealMessage(sealer, "notice", { to, text: textOf(word, publicOrigin) }),
  });
}
