import type { AgeingView } from "@haat/contract/ledger";
import type { Translate } from "@haat/i18n/translator";
import { accountWord } from "@haat/core/ledger-names";

/** An account of a wallet by the wallet's name. */
export function nameOf(t: Translate, account: AgeingView["account"]): string {
  switch (account) {
    case "X:SUSPENSE":
    case "L:UNALLOC":
    case "L:REFUND_IT":
      return t(`desk:account.${accountWord(account)}`);
    case "A:GW:bkash":
      return t("common:method.bkash");
    case "A:GW:nagad":
      return t("common:method.nagad");
    case "A:GW:rocket":
      return t("common:method.rocket");
    case "A:GW:upay":
      return t("common:method.upay");
  }
}
