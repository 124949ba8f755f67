import { type Operation, operations, rights } from "@haat/api/rights/table";
import type { Who } from "@haat/api/policy";
import { describe, expect, test } from "vitest";
import {
  complaintsOfBuyer as complained,
  complaintsOfShop,
  complaintsOfStaff,
} from "./rights-held-complaints.ts";
import { couriersBank, couriersCash, ourBank } from "./rights-held-couriers.ts";
import {
  goodsDecided,
  goodsOfMarket as goods,
  goodsOfShop,
  reviewsOfAnyone,
  frontPage,
} from "./rights-held-goods.ts";

const work = [
  ...["findOrders", "searchOrders", "readOrderStory", "readAttemptStory"],
  ...["readOrderProof", "readOrderPhoto", "readOrderExchanges", ...complaintsOfStaff],
];
const photos = ["addDeliveryPhoto", "listDeliveryPhotos", "readDeliveryPhoto"];
const giving = ["previewRefund", "refundLines", "withdrawRefund"];
const counter = [
  ...["searchPeople", "readPerson", "revealContact", "revealOrderPhone", "exportReturns"],
  ...["notePerson", "noteOrder", "noteShop", "readShopNotes", "listExceptions", "listParcels"],
  ...["listBookings", "listCourierPlaces", "readCourierPlace", "listCourierNotices", "readReturns"],
];
const cash = ["listHandIns", "receiveHandIn", "refuseHandIn"];
const shopDoors = [
  ...["listShopCash", "exportShopCash", "listShopCouriers", "quoteCouriers", "quoteManyCouriers"],
  ...["listVendorOrders", "readVendorOrder", "acceptOrder", "rejectOrder", "packOrder", "handOverOrder"],
  ...["deliverOrder", "sayUndelivered", "takeBackOrder", "sayDoor", "sayOwnDoor", "sayNotMet"],
  ...["listShopExchanges", "answerExchange", "exportShopReturns", "askAnotherTryForShop", "sayCameBack"],
  ...["bookParcels", "callOffParcel", "listStock", "changeStock", "readStatement", "listOwnHandIns"],
  ...["declareHandIn", "readShopReturns", "readFunnel", "listMedia", "addMedia", "describeMedia"],
  ...["readTeam", "inviteMember", "resendInvitation", "removeMedia", "restoreMedia", ...complaintsOfShop],
  ...["listShopHolidays", "sayShopHoliday", "endShopHoliday"],
  ...["withdrawInvitation", "changeMember", "listOwnDeliveries", "removeMember", "readActivity"],
  ...["readShopProfile", "saveShopProfile", "sayStayed", "readDeliveryProof", ...photos, ...goodsOfShop],
];
const anyone = [
  ...["readHome", "listCategories", "listProducts", "readProduct", "readVendor", "readLimits", "listAreas"],
  ...["readDelivery", "findPlaces", "findPageAddress", "readSitemap", "readSitemapPart", "listCurrencies"],
  ...["readCart", "setCartLine", "removeCartLine", "quoteCart", "askChallenge", "sendCode", "openSession"],
  ...["refreshSession", "askPasskeySignIn", "openPasskeySession", "listProviders", "startProvider"],
  ...["finishProvider", "askRegistration", "proveRegistration", "openPasswordSession", "askReset"],
  ...["resetPassword", "undoEmail", "stopPhoneChange", "placeOrder", "readOrder", "trackOrder"],
  ...["showProof", "showProofPhoto", "verifyOrder", "resendOrderCode", "cancelOrder", "payAgain"],
  ...["watchOrder", "watchTracked"],
  ...["startPayment", "returnPayment", "drawSocialPicture", "listSuggestions", ...reviewsOfAnyone],
  ...["hookBkash", "hookCourierMessage", "readOffer", "listPaymentWays", "payInCash", "readSentMoney"],
  ...["claimMoney", "contestConfirmation", "correctContact", "askAnotherTry", "callBackLate"],
  ...[
    "readExchanges",
    "askExchange",
    "listOrderDevices",
    "addOrderDevice",
    "forgetOrderDevice",
    ...complained,
  ],
];

/** Said here again, by hand: a door that opens to one role more is changed in two places, or shows. */
const doors: Readonly<Partial<Record<Who, readonly string[]>>> = {
  public: anyone,
  courier: ["hookCourierEvent"],
  packer: [
    ...["listVendorOrders", "readVendorOrder", "packOrder", "handOverOrder", "deliverOrder", "takeBackOrder"],
    ...["sayUndelivered", "sayOwnDoor", "sayNotMet", "listOwnDeliveries", "bookParcels", "callOffParcel"],
    ...[...photos, "askAnotherTryForShop", "sayCameBack", "sayStayed"],
  ],
  accountant: [
    ...["listShopCash", "exportShopCash", "listShopCouriers", "readStatement", "listOwnHandIns"],
    ...["declareHandIn", "readFunnel", "listPayoutAccounts"],
  ],
  manager: shopDoors,
  owner: [
    ...[...shopDoors, "readPapers", "givePaper"],
    ...["listPayoutAccounts", "proposePayoutAccount", "stopPayoutAccount"],
  ],
  support_1: [...work, "readRefundable", ...counter, "listConfirmations", ...goods],
  support_2: [
    ...[...work, ...counter, ...cash, ...couriersCash],
    ...["readRefundable", ...giving, ...goods, ...goodsDecided],
    ...[
      "cancelOrderForBuyer",
      "renewDeliveryCode",
      "sayDoorForShop",
      "endParcelCase",
      "actOnBooking",
      ...["actOnCourierPlace", "actOnCourierNotice"],
      "setParcelState",
      ...["askAnotherTryForBuyer", "callBackLateForBuyer", "askExchangeForBuyer", "decideComplaint"],
      ...["noteParcelCall", "listMoneyProposals", "withdrawMoneyProposal"],
    ],
    ...["askGateway", "listConfirmations", "noteCall", "overruleConfirmation", "answerContest"],
  ],
  finance: [
    ...[...work, ...counter, ...cash, ...couriersCash, ...couriersBank, ...ourBank],
    ...["listWaitingAccounts", "decidePayoutAccount", "listMoneyProposals", "decideMoneyProposal"],
    "proposeHandInUndo",
    ...["proposeUnpaid", "proposeGivenBack", "withdrawMoneyProposal", "endException"],
    ...[
      "checkLedger",
      "readOverview",
      "readWalletReport",
      "readMoneyStop",
      "readTrialBalance",
      "readBalanceSeries",
      ...["readRefundable", "decideRefund"],
    ],
    ...["searchJournals", "readJournal", "exportJournals", "readAgeing"],
    ...[
      "listRefunds",
      "readRefund",
      "takeRefund",
      "proposeBounce",
      "recordRefundEvidence",
      "decideRefundEvidence",
      "withdrawRefundEvidence",
      ...["attachEvidenceFile", "readEvidenceFile"],
    ],
    ...["announceStatement", "sendStatementPart", "completeStatement", "listStatements", "readSettlement"],
    ...["listDifferences", "readDifference", "proposeClearing", "decideClearing"],
    ...["proposeBankCredit", "decideBankCredit", "proposeCreditUndo", "listSettledDays", "closeDay"],
    ...["proposeStatementUndo", "decideStatementUndo"],
    ...["listClaims", "proposeRelease", "decideRelease", "rejectClaim"],
    ...["readSettings", "proposeSettings", "decideSettings", "withdrawSettings"],
    ...["listDisputes", "recordDispute", "proposeOutcome", "decideOutcome"],
    ...["listDebts", "proposeWriteOff", "decideWriteOff", "proposeDisproof", "decideDisproof"],
  ],
  admin: [
    ...[...work, "listVendors", "searchVendors", "readVendorFile", "decideVendor", "judgePaper"],
    ...["giveDbidDays", "searchStaff", "readAdminPerson", "decidePerson", "listRoleProposals"],
    ...["proposeRole", "decideRoleProposal", "withdrawRoleProposal", "searchAudit", "readDesk"],
    ...["listCourierKeys", "issueCourierKey", "endCourierKey", "decideShopName"],
    ...["listHolidays", "sayHoliday", "endHoliday", ...goods, ...goodsDecided],
    ...["listPastAddresses", "addPastAddresses", "forgetPastAddress", ...frontPage],
    ...[
      "readMoneyStop",
      "proposeReopening",
      "decideReopening",
      "listParked",
      "retryParked",
      "retryAllParked",
    ],
  ],
};
const fresh = [
  ...["beginTotp", "confirmTotp", "removeTotp", "renewRecoveryCodes", "askPasskeyRegistration"],
  ...["addPasskey", "removePasskey", "startLink", "unlinkIdentity", "changePassword", "askEmailChange"],
  ...["askPhoneChange", "exportMyself", "askErasure", "inviteMember", "resendInvitation", "changeMember"],
  ...["removeMember", "proposePayoutAccount", "decidePayoutAccount", "decideMoneyProposal", "proposeRole"],
  ...["decideRoleProposal", "issueCourierKey", "proposeReopening", "decideReopening", "proposeClearing"],
  ...["decideClearing", "decideRefundEvidence", "decideRefund", "proposeRelease", "decideRelease"],
  ...["proposeSettings", "decideSettings", "proposeBankCredit", "decideBankCredit", "proposeCreditUndo"],
  ...["proposeStatementUndo", "decideStatementUndo", "recordDispute", "proposeOutcome", "decideOutcome"],
  ...["proposeWriteOff", "decideWriteOff", "proposeDisproof", "decideDisproof", "proposeUnpaid"],
  ...["proposeGivenBack", "proposeBounce", "proposeHandInUndo", ...couriersBank],
];
const fourEyes = [
  ...["actOnBooking", "proposeCourierWord"],
  ...["proposePayoutAccount", "decidePayoutAccount", "cancelOrderForBuyer", "decideMoneyProposal"],
  ...["proposeRole", "decideRoleProposal", "proposeReopening", "decideReopening", "actOnCourierClaim"],
  ...["proposeClearing", "decideClearing", "decideStatementUndo"],
  ...["recordRefundEvidence", "decideRefundEvidence", "proposeBounce", "refundLines", "decideRefund"],
  ...["proposeRelease", "decideRelease", "proposeSettings", "decideSettings"],
  ...["proposeBankCredit", "decideBankCredit", "proposeCreditUndo", "proposeStatementUndo"],
  ...["proposeDisproof", "decideDisproof", "proposeUnpaid", "proposeGivenBack", "setParcelState"],
  ...["proposeOutcome", "decideOutcome", "proposeWriteOff", "decideWriteOff"],
  ...[...couriersBank, "actOnRemittanceRow", "acceptRemittanceRows", "postRemittance"],
  ...["recallRemittance", "claimMissing", "endParcelCase", "receiveHandIn", "proposeHandInUndo"],
];

const thatHave = (has: (name: Operation) => boolean): string[] => operations.filter(has).toSorted();

describe("the table of rights holds what was decided", () => {
  test.each(Object.entries(doors))("about the doors of %s", (who, expected) => {
    expect(thatHave((name) => rights[name].who.includes(who as Who))).toEqual(expected.toSorted());
  });

  test("about what asks for a proof of the last five minutes", () => {
    expect(thatHave((name) => rights[name].stepUp === "fresh")).toEqual(fresh.toSorted());
  });

  test("about what takes two people", () => {
    expect(thatHave((name) => rights[name].eyes === "four")).toEqual(fourEyes.toSorted());
  });

  test("about objects: another's, where somebody names one of his own, is as one that is not there", () => {
    const named = thatHave((name) => {
      const { owns, object, missing } = rights[name];
      return ["self", "order", "shop"].includes(owns) && object !== "none" && missing === null;
    });
    expect(named).toEqual([]);
  });
});
