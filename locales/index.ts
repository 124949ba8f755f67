import bnCommon from "./bn/common.json" with { type: "json" };
import bnStorefront from "./bn/storefront.json" with { type: "json" };
import bnOffline from "./bn/offline.json" with { type: "json" };
import bnCheckout from "./bn/checkout.json" with { type: "json" };
import bnAccount from "./bn/account.json" with { type: "json" };
import bnVendor from "./bn/vendor.json" with { type: "json" };
import bnSupport from "./bn/support.json" with { type: "json" };
import bnGoods from "./bn/goods.json" with { type: "json" };
import bnProblems from "./bn/problems.json" with { type: "json" };
import bnMessages from "./bn/messages.json" with { type: "json" };
import bnFactors from "./bn/factors.json" with { type: "json" };
import bnSessions from "./bn/sessions.json" with { type: "json" };
import bnLinked from "./bn/linked.json" with { type: "json" };
import bnAccess from "./bn/access.json" with { type: "json" };
import bnAdmin from "./bn/admin.json" with { type: "json" };
import bnRights from "./bn/rights.json" with { type: "json" };
import bnSelling from "./bn/selling.json" with { type: "json" };
import bnVendors from "./bn/vendors.json" with { type: "json" };
import bnTeam from "./bn/team.json" with { type: "json" };
import bnPeople from "./bn/people.json" with { type: "json" };
import bnMydata from "./bn/mydata.json" with { type: "json" };
import bnMails from "./bn/mails.json" with { type: "json" };
import bnConfirmations from "./bn/confirmations.json" with { type: "json" };
import bnBooking from "./bn/booking.json" with { type: "json" };
import bnDesk from "./bn/desk.json" with { type: "json" };
import bnCouriers from "./bn/couriers.json" with { type: "json" };
import bnComplaints from "./bn/complaints.json" with { type: "json" };
import bnParcels from "./bn/parcels.json" with { type: "json" };
import bnFinance from "./bn/finance.json" with { type: "json" };
import bnRefunds from "./bn/refunds.json" with { type: "json" };
import bnSettlement from "./bn/settlement.json" with { type: "json" };
import bnQuestions from "./bn/questions.json" with { type: "json" };
import bnConversations from "./bn/conversations.json" with { type: "json" };
import bnReviews from "./bn/reviews.json" with { type: "json" };
import bnRemittances from "./bn/remittances.json" with { type: "json" };
import enCommon from "./en/common.json" with { type: "json" };
import enStorefront from "./en/storefront.json" with { type: "json" };
import enOffline from "./en/offline.json" with { type: "json" };
import enCheckout from "./en/checkout.json" with { type: "json" };
import enAccount from "./en/account.json" with { type: "json" };
import enVendor from "./en/vendor.json" with { type: "json" };
import enSupport from "./en/support.json" with { type: "json" };
import enGoods from "./en/goods.json" with { type: "json" };
import enProblems from "./en/problems.json" with { type: "json" };
import enMessages from "./en/messages.json" with { type: "json" };
import enFactors from "./en/factors.json" with { type: "json" };
import enSessions from "./en/sessions.json" with { type: "json" };
import enLinked from "./en/linked.json" with { type: "json" };
import enAccess from "./en/access.json" with { type: "json" };
import enAdmin from "./en/admin.json" with { type: "json" };
import enRights from "./en/rights.json" with { type: "json" };
import enSelling from "./en/selling.json" with { type: "json" };
import enVendors from "./en/vendors.json" with { type: "json" };
import enTeam from "./en/team.json" with { type: "json" };
import enPeople from "./en/people.json" with { type: "json" };
import enMydata from "./en/mydata.json" with { type: "json" };
import enMails from "./en/mails.json" with { type: "json" };
import enConfirmations from "./en/confirmations.json" with { type: "json" };
import enBooking from "./en/booking.json" with { type: "json" };
import enDesk from "./en/desk.json" with { type: "json" };
import enCouriers from "./en/couriers.json" with { type: "json" };
import enComplaints from "./en/complaints.json" with { type: "json" };
import enParcels from "./en/parcels.json" with { type: "json" };
import enFinance from "./en/finance.json" with { type: "json" };
import enRefunds from "./en/refunds.json" with { type: "json" };
import enSettlement from "./en/settlement.json" with { type: "json" };
import enQuestions from "./en/questions.json" with { type: "json" };
import enConversations from "./en/conversations.json" with { type: "json" };
import enReviews from "./en/reviews.json" with { type: "json" };
import enRemittances from "./en/remittances.json" with { type: "json" };

/** The English catalogue is the source of the types; `parity.test.ts` holds the Bangla one to the same keys. */
export const english = {
  common: enCommon,
  storefront: enStorefront,
  offline: enOffline,
  checkout: enCheckout,
  account: enAccount,
  vendor: enVendor,
  support: enSupport,
  problems: enProblems,
  messages: enMessages,
  sessions: enSessions,
  factors: enFactors,
  linked: enLinked,
  people: enPeople,
  mydata: enMydata,
  mails: enMails,
  confirmations: enConfirmations,
  booking: enBooking,
  couriers: enCouriers,
  desk: enDesk,
  complaints: enComplaints,
  parcels: enParcels,
  finance: enFinance,
  refunds: enRefunds,
  settlement: enSettlement,
  remittances: enRemittances,
  goods: enGoods,
  questions: enQuestions,
  conversations: enConversations,
  reviews: enReviews,
  selling: enSelling,
  vendors: enVendors,
  team: enTeam,
  access: enAccess,
  admin: enAdmin,
  rights: enRights,
};

export type Namespace = keyof typeof english;
export type Words = Readonly<Record<Namespace, Readonly<Record<string, string>>>>;

export const bangla: { readonly [N in Namespace]: Readonly<Record<keyof (typeof english)[N], string>> } = {
  common: bnCommon,
  storefront: bnStorefront,
  offline: bnOffline,
  checkout: bnCheckout,
  account: bnAccount,
  vendor: bnVendor,
  support: bnSupport,
  problems: bnProblems,
  messages: bnMessages,
  sessions: bnSessions,
  factors: bnFactors,
  linked: bnLinked,
  people: bnPeople,
  mydata: bnMydata,
  mails: bnMails,
  confirmations: bnConfirmations,
  booking: bnBooking,
  couriers: bnCouriers,
  desk: bnDesk,
  complaints: bnComplaints,
  parcels: bnParcels,
  finance: bnFinance,
  refunds: bnRefunds,
  settlement: bnSettlement,
  remittances: bnRemittances,
  goods: bnGoods,
  questions: bnQuestions,
  conversations: bnConversations,
  reviews: bnReviews,
  selling: bnSelling,
  vendors: bnVendors,
  team: bnTeam,
  access: bnAccess,
  admin: bnAdmin,
  rights: bnRights,
};

export const catalogue: Readonly<Record<"bn" | "en", Words>> = { bn: bangla, en: english };

type Countless<Name extends string> = Name extends `${infer Stem}_${"zero" | "one" | "other"}` ? Stem : Name;

/** `"storefront:cart.title"`; a counted word is asked for without its `_one` or `_other`. */
export type WordKey = {
  [N in Namespace]: `${N}:${Countless<keyof (typeof english)[N] & string>}`;
}[Namespace];
