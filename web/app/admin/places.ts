import type { Translate } from "@haat/i18n/translator";
import type { StaffPlace } from "../components/shell/staff-frame.tsx";

/** Every place of the panel in the order of its navigation. */
export const placesOf = (t: Translate): readonly StaffPlace[] => [
  { to: "/admin", icon: "home", name: t("admin:nav.home"), asks: "readDesk", root: true },
  { to: "/admin/vendors", icon: "shop", name: t("vendors:nav"), asks: "searchVendors" },
  { to: "/admin/people", icon: "person", name: t("people:list"), asks: "searchStaff" },
  { to: "/admin/proposals", icon: "hand", name: t("people:proposals"), asks: "listRoleProposals" },
  { to: "/admin/audit", icon: "book", name: t("admin:nav.audit"), asks: "searchAudit" },
  { to: "/admin/money-stop", icon: "cash", name: t("admin:nav.money"), asks: "proposeReopening" },
  {
    ...{ to: "/admin/rights", icon: "shield", name: t("admin:nav.rights") },
    also: [
      "/admin/limits",
      "/admin/courier-keys",
      "/admin/holidays",
      "/admin/addresses",
      "/admin/front-page",
      "/admin/search-words",
      "/admin/stopped-code",
    ],
  },
];
