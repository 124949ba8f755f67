import type { Translate } from "@haat/i18n/translator";
import type { Place } from "../components/shell/panel-nav.tsx";

/** A place of this panel; `asks` is the operation without which its page has nothing to show. */
type FinancePlace = Place & Readonly<{ asks: string }>;

/** Every place of the panel in the order of its navigation. A new page is a line here and one in `app/routes.ts`. */
export const placesOf = (t: Translate): readonly FinancePlace[] => [
  { to: "/finance", icon: "home", name: t("finance:nav.home"), asks: "checkLedger", root: true },
  { to: "/finance/books", icon: "book", name: t("support:books.title"), asks: "readOverview" },
  { to: "/finance/payouts", icon: "wallet", name: t("vendors:nav.payouts"), asks: "listWaitingAccounts" },
];
