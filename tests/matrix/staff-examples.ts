import { carried } from "./courier-things.ts";
import type { Operation } from "@haat/api/rights/table";
import { parkedGroup, putParked } from "../outbox.ts";
import { body, endsAs, type Example, tell } from "./example.ts";
import { strangersPhone } from "./ground.ts";
import { anyAttempt, anyOrder } from "./order-things.ts";
import { isAsked, isContested } from "./confirmation-things.ts";
import { receivedHandIn } from "./shop-things.ts";
import { ownProposal, person, proposed } from "./staff-things.ts";
import { there, wordOf } from "./thing.ts";

/** What support, finance and admin do. */
export const staffExamples: Readonly<Partial<Record<Operation, Example>>> = {
  findOrders: {},
  searchOrders: { fill: body({ q: strangersPhone }) },
  readOrderStory: { things: anyOrder },
  readOrderProof: { things: anyOrder },
  readOrderPhoto: {
    things: there(
      ({ strangers }) => strangers.onTheWay.order.subOrders[0]?.id ?? null,
      "sub_00000000000000000000000000",
    ),
    fill: () => ({ params: { place: "1" } }),
    ends: "photo.not_found",
  },
  readAttemptStory: { things: anyAttempt },
  askGateway: { things: anyAttempt, clear: tell("update gateway_ask set at = at - interval '1 minute'") },
  // That of a wallet which has owed its answer for an hour, at most.
  proposeUnpaid: {
    ...{ things: anyAttempt, ends: "payment.wrong_state" },
    fill: body({ reason: "there is none", evidence: "portal" }),
  },
  proposeGivenBack: {
    ...{ things: anyAttempt, ends: "payment.wrong_state" },
    fill: body({
      ...{ trx: "PAID0001", refundTrx: "BACK0001", amount: "1000", reason: "Refunded", evidence: "portal" },
      ...{ paidAt: "2026-01-01T00:00:00.000Z", givenBackAt: "2026-01-01T00:00:01.000Z" },
    }),
  },
  cancelOrderForBuyer: {
    things: there(({ strangers }) => strangers.confirmed.order.id, "ord_00000000000000000000000000"),
    fill: body({ reason: "ফোনে বাতিল চেয়েছেন" }),
  },
  listConfirmations: {},
  noteCall: { things: anyOrder, clear: isAsked },
  overruleConfirmation: { things: anyOrder, clear: isAsked },
  answerContest: { things: anyOrder, clear: isContested },
  renewDeliveryCode: {
    things: there(
      ({ strangers }) => strangers.onTheWay.order.subOrders[0]?.id ?? null,
      "sub_00000000000000000000000000",
    ),
  },
  sayDoorForShop: {
    things: there(
      ({ strangers }) => strangers.onTheWay.order.subOrders[0]?.id ?? null,
      "sub_00000000000000000000000000",
    ),
    ...{ fill: body({ lines: [], collected: "0" }), ends: "sub_order.wrong_state" },
  },
  listParcels: {},
  listBookings: {},
  listCourierNotices: {},
  actOnCourierNotice: { fill: body({ act: "aside", reason: "কুরিয়ারকে জানানো হয়েছে" }) },
  // No courier has said it of any parcel.
  proposeCourierWord: {
    fill: body({ courier: "redx", word: "nobody said so", means: "on_hold", reason: "হাবে ফোন করে জানা" }),
    ends: "courier_word.not_said",
  },
  listCourierPlaces: { fill: () => ({ query: "courier=redx" }) },
  readCourierPlace: { fill: () => ({ params: { courier: "redx", geoId: "dis-dhaka" } }) },
  actOnCourierPlace: {
    fill: () => ({
      params: { courier: "redx", geoId: "dis-dhaka" },
      body: { act: "choose", placeId: "nowhere", reason: "তালিকায় মিলিয়ে দেখা" },
    }),
    ends: "place.not_fit",
  },
  actOnBooking: {
    ...{ fill: body({ act: "none", reason: "পোর্টালে খুঁজে পাওয়া যায়নি" }) },
    ends: "booking.wrong_state",
  },
  readReturns: {},
  exportReturns: {},
  endParcelCase: { fill: body({ reason: "রাইডারের সঙ্গে কথা হয়েছে" }) },
  askAnotherTryForBuyer: {
    ...{ things: carried, fill: body({ wish: "evening" }) },
    ends: "parcel.no_new_try",
  },
  callBackLateForBuyer: {
    ...{ things: carried, fill: body({ reason: "ক্রেতা টাকা ফেরত চেয়েছেন" }) },
    ends: "late.not_possible",
  },
  noteParcelCall: {
    ...{ things: carried, fill: body({ outcome: "no_answer" }) },
    ends: "sub_order.wrong_state",
  },
  setParcelState: {
    ...{ things: carried, fill: body({ state: "in_transit", reason: "পোর্টালে দেখা" }) },
    ends: "parcel.not_from_here",
  },
  listExceptions: {},
  // There is no such message.
  endException: { ends: "exception.not_open" },
  ...{ listHandIns: {}, receiveHandIn: {}, refuseHandIn: {} },
  proposeHandInUndo: { things: receivedHandIn, fill: body({ reason: "খাতায় এই জমা নেই" }) },
  ...{
    checkLedger: {},
    readOverview: {},
    readWalletReport: {},
    searchAudit: {},
    readMoneyStop: {},
    listParked: {},
    retryParked: {},
    retryAllParked: {
      clear: ({ ground }) => putParked(ground.shop, "matrix"),
      fill: () => ({ body: { group: parkedGroup("sms", "matrix"), seenAt: new Date().toISOString() } }),
    },
  },
  proposeReopening: endsAs("money.not_stopped"),
  ...{ readTrialBalance: {}, readAgeing: {}, searchJournals: {}, readJournal: {}, exportJournals: {} },
  readBalanceSeries: { fill: () => ({ query: "account=A:BANK" }) },
  decideReopening: {
    things: proposed("money.reopen"),
    fill: body({ verdict: "refuse", reason: "এখনও মেলেনি" }),
  },

  readSettings: {},
  proposeSettings: {
    clear: tell(
      "update proposal set state = 'withdrawn', decided_at = now() where kind = 'setting.change' and state = 'open' and subject <> id",
    ),
  },
  decideSettings: {
    things: proposed("setting.change"),
    fill: body({ verdict: "refuse", reason: "এখন দরকার নেই" }),
  },
  withdrawSettings: { things: ownProposal("setting.change") },

  ...{ searchPeople: {}, readPerson: {}, notePerson: {}, noteShop: {}, readShopNotes: {} },
  ...{ noteOrder: { things: anyOrder }, revealOrderPhone: { things: anyOrder, reveals: true } },
  revealContact: { reveals: true },
  ...{ listMoneyProposals: {}, listRoleProposals: {}, searchStaff: {}, readAdminPerson: {}, readDesk: {} },
  decidePerson: {},
  decideMoneyProposal: {
    things: proposed("order.cancel"),
    fill: body({ verdict: "refuse", reason: "এখন দরকার নেই" }),
  },
  withdrawMoneyProposal: { things: ownProposal("order.cancel") },
  proposeRole: {
    things: person,
    fill: ({ named }) => ({
      body: { kind: "role.grant", personId: wordOf(named), role: "support_1", reason: "সাপোর্টে যোগ দিচ্ছেন" },
    }),
  },
  decideRoleProposal: { things: proposed("role.grant") },
  withdrawRoleProposal: { things: ownProposal("role.grant") },
  ...{ listCourierKeys: {}, issueCourierKey: {}, endCourierKey: {} },
  ...{ listHolidays: {}, sayHoliday: {}, endHoliday: {} },
  listSynonyms: {},
  addSynonym: { fill: body({ words: ["গামছা", "গামছা"] }), ends: "synonym.same" },
  endSynonym: { fill: body({ id: "syn_zzz" }), ends: "synonym.not_found" },
  listSearchMisses: {},
  listCspReports: {},
  endSearchMiss: endsAs("search_miss.not_found"),
  listHomeSections: {},
  previewHome: {},
  addHomeSection: endsAs("home_section.unled"),
  changeHomeSection: endsAs("home_section.unled"),
  moveHomeSection: { fill: body({ act: "up", seen: 90_000 }), ends: "home_section.changed" },
  listPastAddresses: {},
  addPastAddresses: endsAs("page_address.unled"),
  forgetPastAddress: endsAs("page_address.not_found"),
};
