import type { PhoneChangeView } from "@haat/contract/phone-change";
import type { OpenPhoneChange } from "@haat/db/queries/phones/prove-phone-change";
import { instantView } from "./money.ts";

export const phoneChangeView = (change: OpenPhoneChange): PhoneChangeView => ({
  state: change.state,
  phoneTail: change.phoneTail,
  needsCode: !change.isPhoneProven,
  needsMail: !change.isProven,
  dueAt: change.dueAt && instantView(change.dueAt),
});
