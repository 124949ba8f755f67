import { forAnyone, forOneself, forShop, forShopAct, forStaff, forStaffAct, winding } from "./row.ts";

const lead = ["owner", "manager"] as const;
const invitation = { object: "invitation", missing: "invitation.not_found" } as const;
const member = { object: "member", missing: "member.not_found" } as const;
const account = { object: "payout_account", missing: "payout.not_found" } as const;
const vendor = { object: "vendor", missing: "vendor.not_found" } as const;
/** What is guarded by a state happens once without a key. */
const unkeyed = { idempotency: "none" } as const;
/** Whoever gives a place in the shop, or says where its money goes, has just shown that it is he. */
const fresh = { stepUp: "fresh" } as const;

/** How somebody comes to sell here and whom he lets work for him. Papers and payout account are the owner's alone. */
export const vendorsRights = {
  applyToSell: forOneself({ surface: "node", rate: "code", audit: "vendor.apply" }),
  listOwnApplications: forOneself({ surface: "node" }),
  readOffer: forAnyone({ ...invitation, surface: "node", rate: "code_try" }),
  joinShop: forOneself({ ...invitation, surface: "node", rate: "code_try", audit: "team.join" }),

  readTeam: forShop(lead),
  inviteMember: forShopAct(lead, { ...unkeyed, ...fresh, rate: "code", audit: "team.invite" }),
  resendInvitation: forShopAct(lead, {
    ...{ ...invitation, ...unkeyed, ...fresh, rate: "code", audit: "team.resend" },
  }),
  withdrawInvitation: forShopAct(lead, { ...invitation, ...unkeyed, audit: "team.withdraw" }),
  changeMember: forShopAct(lead, { ...member, ...unkeyed, ...fresh, audit: "team.role" }),
  removeMember: forShopAct(lead, { ...member, ...unkeyed, ...fresh, audit: "team.remove" }),
  readActivity: forShop(lead, { shop: winding }),

  readShopProfile: forShop(lead, { shop: winding }),
  saveShopProfile: forShopAct(lead, { ...unkeyed, audit: "shop.profile" }),
  listShopHolidays: forShop(lead),
  sayShopHoliday: forShopAct(lead, { ...unkeyed, audit: "shop.holiday" }),
  endShopHoliday: forShopAct(lead, { ...unkeyed, audit: "shop.holiday_end" }),
  readPapers: forShop(["owner"], { shop: winding }),
  givePaper: forShopAct(["owner"], { ...unkeyed, shop: winding, audit: "paper.give" }),
  listPayoutAccounts: forShop(["owner", "accountant"], { shop: winding }),
  proposePayoutAccount: forShopAct(["owner"], {
    ...{ stepUp: "fresh", eyes: "four", rate: "money", audit: "payout_account.propose" },
  }),
  stopPayoutAccount: forShopAct(["owner"], {
    ...account,
    ...{ shop: winding, rate: "money", audit: "payout_account.withdraw" },
  }),

  listVendors: forStaff(["admin"]),
  searchVendors: forStaff(["admin"]),
  readVendorFile: forStaff(["admin"], vendor),
  decideVendor: forStaffAct(["admin"], { ...vendor, ...unkeyed, rate: "write", audit: "vendor.decide" }),
  decideShopName: forStaffAct(["admin"], { ...vendor, ...unkeyed, rate: "write", audit: "shop_name.decide" }),
  judgePaper: forStaffAct(["admin"], {
    ...{ object: "paper", missing: "paper.not_found" },
    ...unkeyed,
    ...{ rate: "write", audit: "paper.judge" },
  }),
  giveDbidDays: forStaffAct(["admin"], { ...vendor, ...unkeyed, rate: "write", audit: "vendor.dbid_days" }),
  listWaitingAccounts: forStaff(["finance"]),
  decidePayoutAccount: forStaffAct(["finance"], {
    ...{ ...account, ...fresh, eyes: "four", audit: "payout_account.decide" },
  }),
};
