import type { Translate } from "@haat/i18n/translator";
import type { StaffPlace } from "../components/shell/staff-frame.tsx";

/** Every place of the panel in the order of its navigation. A new page is a line here and one in `app/routes.ts`. */
export const placesOf = (t: Translate): readonly StaffPlace[] => [
  { to: "/finance", icon: "home", name: t("finance:nav.home"), asks: "checkLedger", root: true },
  { to: "/finance/books", icon: "book", name: t("support:books.title"), asks: "readOverview" },
  { to: "/finance/refunds", icon: "back", name: t("refunds:title"), asks: "listRefunds" },
  { to: "/finance/disputes", icon: "warning", name: t("finance:disputes.nav"), asks: "listDisputes" },
  { to: "/finance/debts", icon: "bag", name: t("finance:debts.nav"), asks: "listDebts" },
  {
    to: "/finance/statements",
    icon: "check",
    name: t("settlement:nav"),
    asks: "listStatements",
    also: ["/finance/differences", "/finance/days"],
  },
  { to: "/finance/accounts", icon: "grid", name: t("finance:accounts.title"), asks: "readTrialBalance" },
  { to: "/finance/journals", icon: "stack", name: t("finance:journals.title"), asks: "searchJournals" },
  { to: "/finance/wallets", icon: "chart", name: t("finance:wallets.title"), asks: "readWalletReport" },
  { to: "/finance/suspense", icon: "clock", name: t("finance:ageing.nav"), asks: "readAgeing" },
  { to: "/finance/claims", icon: "cash", name: t("finance:claims.nav"), asks: "listClaims" },
  { to: "/finance/payouts", icon: "wallet", name: t("finance:nav.payouts"), asks: "listWaitingAccounts" },
  { to: "/finance/settings", icon: "shield", name: t("finance:settings.nav"), asks: "readSettings" },
];
