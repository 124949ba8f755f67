import { forShop, forStaff, forStaffAct, winding } from "./row.ts";

const desk = ["support_2", "finance"] as const;
const finance = ["finance"] as const;
const fresh = { stepUp: "fresh", eyes: "four" } as const;

/** What couriers may charge is agreed by two of finance; who packs sees no price. */
export const courierTermsRights = {
  listCourierContracts: forStaff(desk),
  proposeCourierContract: forStaffAct(finance, { ...fresh, audit: "courier_contract.propose" }),
  decideCourierContract: forStaffAct(finance, {
    ...{ ...fresh, object: "courier_contract", missing: "courier_contract.not_found" },
    audit: "courier_contract.agree",
  }),
  listCourierStores: forStaff(desk),
  setCourierStore: forStaffAct(desk, { rate: "write", audit: "courier_store.set" }),
  listShopCouriers: forShop(["owner", "manager", "accountant"], { shop: winding }),
  quoteManyCouriers: forShop(["owner", "manager"], { shop: winding }),
  quoteCouriers: forShop(["owner", "manager"], {
    ...{ object: "sub_order", missing: "sub_order.not_found", shop: winding },
  }),
};
