import type { Translate } from "@haat/i18n/translator";
import type { StaffPlace } from "../components/shell/staff-frame.tsx";

/** Every place of the panel in the order of its navigation. */
export const placesOf = (t: Translate): readonly StaffPlace[] => [
  {
    to: "/support",
    icon: "search",
    name: t("support:nav.orders"),
    root: true,
    also: ["/support/orders", "/support/complaints"],
  },
  { to: "/support/people", icon: "person", name: t("people:search.title"), asks: "searchPeople" },
  { to: "/support/proposals", icon: "stack", name: t("people:proposals"), asks: "listMoneyProposals" },
  { to: "/support/exceptions", icon: "warning", name: t("support:exceptions.nav"), asks: "listExceptions" },
  {
    to: "/support/confirmations",
    icon: "phone",
    name: t("confirmations:nav"),
    asks: "listConfirmations",
  },
  {
    to: "/support/parcels",
    icon: "truck",
    name: t("parcels:desk.nav"),
    asks: "listParcels",
    also: ["/support/returns", "/support/bookings", "/support/courier-places", "/support/courier-notices"],
  },
  { to: "/support/goods", icon: "bag", name: t("goods:review.nav"), asks: "listWaitingGoods" },
  {
    ...{ to: "/support/reviews", icon: "chat", name: t("reviews:desk.nav"), asks: "listReviewDesk" },
    also: ["/support/questions", "/support/messages"],
  },
  { to: "/support/hand-ins", icon: "hand", name: t("support:hand_ins.title"), asks: "listHandIns" },
  {
    to: "/support/remittances",
    icon: "cash",
    name: t("remittances:nav"),
    asks: "listRemittances",
    also: [
      ...["/support/courier-cash", "/support/courier-claims", "/support/courier-payments"],
      ...["/support/courier-contracts", "/support/courier-stores"],
    ],
  },
  {
    to: "/support/bank",
    icon: "wallet",
    name: t("remittances:bank.title"),
    asks: "listBankLines",
    also: ["/support/bank-files"],
  },
  { to: "/finance", icon: "book", name: t("finance:title"), asks: "checkLedger" },
];
