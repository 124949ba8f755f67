import { forStaff, forStaffAct } from "./row.ts";

/** Whoever is both comes in as the first of them. */
const everyone = ["support_2", "finance", "admin", "support_1"] as const;
const counting = ["support_2", "finance"] as const;
const attempt = { object: "attempt", missing: "payment.not_found" } as const;
const handIn = { object: "hand_in", missing: "hand_in.not_found" } as const;

/** Level 1 reads and level 2 acts. Cash is counted by whoever stands at the counter: support, or finance. */
export const supportRights = {
  findOrders: forStaff(everyone),
  searchOrders: forStaff(everyone),
  readOrderStory: forStaff(everyone, { object: "order", missing: "order.not_found" }),
  readOrderProof: forStaff(everyone, { object: "order", missing: "order.not_found" }),
  readOrderPhoto: forStaff(everyone, { object: "sub_order", missing: "sub_order.not_found" }),
  readAttemptStory: forStaff(everyone, attempt),
  askGateway: forStaffAct(["support_2"], { ...attempt, audit: "payment.ask" }),
  // What a wallet never says, two of finance say instead, both freshly proven.
  proposeUnpaid: forStaff(["finance"], {
    ...{ ...attempt, stepUp: "fresh", eyes: "four" },
    ...{ rate: "write", audit: "payment.unpaid.propose" },
  }),
  proposeGivenBack: forStaff(["finance"], {
    ...{ ...attempt, stepUp: "fresh", eyes: "four" },
    ...{ rate: "write", audit: "payment.given_back.propose" },
  }),
  cancelOrderForBuyer: forStaffAct(["support_2"], {
    ...{ object: "order", missing: "order.not_found" },
    // Alone up to a limit; above it he proposes.
    eyes: "four",
    audit: "order.cancel",
  }),
  sayDoorForShop: forStaffAct(["support_2"], {
    ...{ object: "sub_order", missing: "sub_order.not_found" },
    audit: "parcel.door",
  }),
  renewDeliveryCode: forStaffAct(["support_2"], {
    ...{ object: "sub_order", missing: "sub_order.not_found", rate: "code" },
    audit: "delivery_code.renew",
  }),
  listParcels: forStaff(["support_2", "finance", "support_1"]),
  listBookings: forStaff(["support_2", "finance", "support_1"]),
  actOnBooking: forStaffAct(["support_2"], {
    ...{ object: "booking", missing: "booking.not_found" },
    // That there is none two must say.
    eyes: "four",
    audit: "booking.none",
  }),
  listCourierPlaces: forStaff(["support_2", "finance", "support_1"]),
  readCourierPlace: forStaff(["support_2", "finance", "support_1"]),
  actOnCourierPlace: forStaffAct(["support_2"], { audit: "courier_place.choose" }),
  listCourierNotices: forStaff(["support_2", "finance", "support_1"]),
  actOnCourierNotice: forStaffAct(["support_2"], {
    ...{ object: "courier_notice", missing: "courier_notice.not_found" },
    audit: "courier_notice.aside",
  }),
  // Another agrees where couriers' rules are agreed to (`decideRemittanceProposal`).
  proposeCourierWord: forStaffAct(["support_2", "finance"], { eyes: "four", audit: "courier.word.propose" }),
  readReturns: forStaff(["support_2", "finance", "support_1"]),
  exportReturns: forStaff(["support_2", "finance", "support_1"], { rate: "write", audit: "returns.export" }),
  endParcelCase: forStaffAct(["support_2"], {
    ...{ object: "parcel_case", missing: "parcel_case.not_found" },
    // Alone where no more of a shop's money goes by it than one may let go; else he proposes.
    eyes: "four",
    audit: "parcel_case.end",
  }),
  askAnotherTryForBuyer: forStaffAct(["support_2"], {
    ...{ object: "sub_order", missing: "sub_order.not_found" },
    audit: "parcel.another_try",
  }),
  callBackLateForBuyer: forStaffAct(["support_2"], {
    ...{ object: "sub_order", missing: "sub_order.not_found" },
    audit: "parcel.call_back",
  }),
  readOrderExchanges: forStaff(everyone, { object: "order", missing: "order.not_found" }),
  askExchangeForBuyer: forStaffAct(["support_2"], {
    ...{ object: "order", missing: "order.not_found" },
    audit: "exchange.ask",
  }),
  noteParcelCall: forStaffAct(["support_2"], {
    ...{ object: "sub_order", missing: "sub_order.not_found" },
    audit: "parcel.call",
  }),
  setParcelState: forStaffAct(["support_2"], {
    ...{ object: "sub_order", missing: "sub_order.not_found" },
    // Alone where nothing is booked by it; else he proposes.
    eyes: "four",
    audit: "parcel.state",
  }),
  listExceptions: forStaff(["support_2", "finance", "support_1"]),
  // Moves no money: it says what became of some that is in none of our books.
  endException: forStaff(["finance"], { rate: "write", audit: "exception.end" }),
  listHandIns: forStaff(counting),
  // Alone up to a limit within a day; above it he proposes.
  receiveHandIn: forStaffAct(counting, { ...handIn, eyes: "four", audit: "hand_in.receive" }),
  proposeHandInUndo: forStaffAct(["finance"], {
    ...{ ...handIn, stepUp: "fresh", eyes: "four", audit: "hand_in.undo.propose" },
  }),
  refuseHandIn: forStaffAct(counting, { ...handIn, audit: "hand_in.refuse" }),
};
