import type { Operation } from "@haat/api/rights/table";
import { newId, newSecret, randomDigits } from "@haat/core/ids";
import { cartOf, orderBody, quoteOf, startPayment } from "../buying.ts";
import { courierEvent } from "../couriers.ts";
import { type Asked, body, endsAs, type Example, type Fill, type Filled, tell } from "./example.ts";
import { catalogExamples } from "./catalog-examples.ts";
import { goodsExamples } from "./goods-things.ts";
import { complaintExamples } from "./complaint-examples.ts";
import { exchangeExamples } from "./exchange-examples.ts";
import { doorCode, proofOfPhone } from "./ground.ts";
import { isAsked } from "./confirmation-things.ts";
import { looseOrder, onShelf, order, part } from "./order-things.ts";
import { aPng } from "../pictures.ts";
import type { Headers } from "./principals.ts";
import { conversationExamples } from "./conversation-things.ts";
import { questionExamples } from "./question-things.ts";
import { reviewExamples } from "./review-things.ts";
import { wishExamples } from "./wish-things.ts";
import { refundExamples } from "./refund-things.ts";
import { newName, offer, offerToHim } from "./shop-things.ts";
import { shopFileExamples } from "./shop-file-examples.ts";
import { settlementExamples } from "./settlement-examples.ts";
import { staffExamples } from "./staff-examples.ts";
import { there, wordOf } from "./thing.ts";

const google: Example = { fill: () => ({ params: { provider: "google" } }), ends: "oauth.not_offered" };

async function cartWith({ ground: { shop, stalls } }: Asked): Promise<Headers> {
  const cart = await cartOf(shop.world, [[stalls.own.product.variants[0].id, 1]]);
  return { "x-haat-cart": cart };
}

async function wholeOrder(asked: Asked): Promise<Filled> {
  const headers = await cartWith(asked);
  const { hash } = await quoteOf(asked.ground.shop.world, headers["x-haat-cart"] ?? "", "bkash");
  return { headers, body: orderBody(hash, "bkash", "01811999000") };
}

const invited: Fill = ({ named }) => ({
  body: { token: typeof named === "string" ? named : named["token"] },
});
const password = "shalik pakhi 3 ta dale";
async function proveMail({ ground: { shop }, who }: Asked): Promise<void> {
  const sealed = await shop.world.edge.sealer.seal("email", "karim@haat.test");
  await shop.world.owner.query(
    "update user_account set email_sealed = $2, email_hash = encode(sha256(convert_to(id, 'UTF8')), 'hex'), email_verified_at = now() - interval '2 days' where id = $1",
    [who.session?.userId, sealed],
  );
}
const account = () => ({ provider: "bkash", number: "01812345678", holder: "রহিমা খাতুন" });

/** One line for every operation of the rights table. */
export const examples: Readonly<Partial<Record<Operation, Example>>> = {
  ...{ ...catalogExamples, ...reviewExamples, ...wishExamples, ...questionExamples, ...conversationExamples },
  ...{ readCart: {}, removeCartLine: { things: onShelf } },
  setCartLine: { things: onShelf },
  quoteCart: { fill: async (asked) => ({ headers: await cartWith(asked) }) },
  placeOrder: { fill: wholeOrder },

  ...{ askChallenge: {}, sendCode: endsAs("auth.work_wrong"), openSession: endsAs("auth.code_expired") },
  refreshSession: endsAs("auth.required"),
  ...{ readMe: {}, listSessions: {}, endSession: {}, endOwnSession: {}, endOtherSessions: {} },
  ...{ askRegistration: {}, proveRegistration: endsAs("auth.link_dead"), askReset: {} },
  ...{ openPasswordSession: endsAs("password.wrong"), resetPassword: endsAs("auth.link_dead"), readWays: {} },
  changePassword: { fill: body({ password }) },
  askEmailChange: { fill: () => ({ body: { email: `${newSecret()}@haat.test`, password } }) },
  ...{ changeEmail: endsAs("auth.link_dead"), undoEmail: endsAs("auth.link_dead") },
  askPhoneChange: {
    clear: proveMail,
    fill: () => ({ body: { phone: `018${randomDigits(8)}`, password } }),
  },
  ...{ readPhoneChange: {}, cancelPhoneChange: {}, provePhoneChange: endsAs("auth.code_wrong") },
  ...{ provePhoneByMail: endsAs("auth.link_dead"), stopPhoneChange: endsAs("auth.link_dead") },

  ...{ readFactors: {}, stepUp: endsAs("auth.proof_wrong"), sendStepUpCode: endsAs("auth.proof_too_weak") },
  ...{ beginTotp: {}, confirmTotp: endsAs("auth.proof_wrong"), removeTotp: endsAs("factor.not_found") },
  ...{ renewRecoveryCodes: {}, askPasskeyRegistration: {}, addPasskey: endsAs("auth.proof_wrong") },
  ...{ namePasskey: {}, removePasskey: {}, askPasskeyStepUp: {}, askPasskeySignIn: {} },
  ...{ stepUpByPasskey: endsAs("auth.proof_wrong"), openPasskeySession: endsAs("auth.proof_wrong") },

  ...{ readProfile: {}, changeProfile: {}, listConsents: {}, exportMyself: {}, readErasure: {} },
  ...{ listAddresses: {}, addAddress: {}, changeAddress: {}, chooseAddress: {}, removeAddress: {} },
  ...{ listOwnDevices: {}, addOwnDevice: endsAs("device.not_taken"), forgetOwnDevice: {} },
  sayConsent: { fill: () => ({ params: { purpose: "analytics" } }) },
  ...{
    askErasure: endsAs("erasure.blocked"),
    withdrawErasure: endsAs("erasure.not_found"),
    listGuestOrders: {},
  },
  takeGuestOrders: {
    things: looseOrder,
    fill: ({ ground, named }) => ({
      headers: { "x-haat-order-token": ground.loose.token },
      body: { orderId: wordOf(named) },
    }),
  },

  ...{ listProviders: {}, listIdentities: {}, unlinkIdentity: {} },
  ...{ startProvider: google, finishProvider: google, startLink: google, finishLink: google },
  ...{ startProof: google, finishProof: google },

  ...{ listOrders: {}, listOwnMoney: {}, readOrder: {}, watchOrder: {} },
  ...{ listOrderDevices: {}, addOrderDevice: endsAs("device.not_taken") },
  forgetOrderDevice: {
    fill: () => ({ params: { deviceId: newId("newsDevice", new Date()) } }),
    ends: "device.not_found",
  },
  showProof: { fill: body({ code: "0".repeat(32) }), ends: "proof_link.not_found" },
  showProofPhoto: { fill: body({ code: "0".repeat(32), place: 1 }), ends: "proof_link.not_found" },
  watchTracked: { fill: ({ named }) => ({ body: { code: wordOf(named) } }) },
  trackOrder: { fill: ({ named }) => ({ body: { code: wordOf(named) } }) },
  verifyOrder: {
    things: order("unproven"),
    fill: async ({ ground }) => ({ body: { code: await proofOfPhone(ground) } }),
  },
  resendOrderCode: { clear: tell("update one_time_code set created_at = created_at - interval '5 minutes'") },
  ...{ cancelOrder: {}, startPayment: {} },
  contestConfirmation: { things: order("unpaid"), clear: isAsked },
  correctContact: { things: order("unpaid"), clear: isAsked, ends: "order.wrong_state" },
  askAnotherTry: {
    fill: body({ part: "sub_00000000000000000000000000", wish: "any" }),
    ends: "sub_order.not_found",
  },
  callBackLate: {
    fill: body({ part: "sub_00000000000000000000000000" }),
    ends: "sub_order.not_found",
  },
  payAgain: { things: order("failed") },
  payInCash: { things: order("failed") },
  listPaymentWays: {},
  returnPayment: {
    things: there(({ shop, strangers }) => startPayment(shop, strangers.unpaid), "TR_missing"),
    fill: ({ named }) => ({
      params: { method: "bkash" },
      body: { providerRef: wordOf(named), status: "success" },
    }),
  },
  hookBkash: endsAs("hook.unauthentic"),
  hookCourierMessage: {
    fill: () => ({ params: { courier: "pathao", door: "a-door-that-nobody-was-told" } }),
    ends: "hook.unauthentic",
  },
  hookCourierEvent: { fill: ({ named }) => ({ body: courierEvent(wordOf(named)) }) },

  ...{ listVendorOrders: {}, readVendorOrder: {}, acceptOrder: {}, packOrder: {}, handOverOrder: {} },
  rejectOrder: { things: part("refused") },
  deliverOrder: {
    fill: async ({ ground, named }) => ({ body: { code: await doorCode(ground.shop, wordOf(named)) } }),
  },
  sayDoor: { fill: body({ lines: [], collected: "0" }), ends: "sub_order.wrong_state" },
  sayNotMet: { fill: body({ reason: "not_home" }), ends: "sub_order.wrong_state" },
  sayCameBack: endsAs("sub_order.wrong_state"),
  askAnotherTryForShop: { fill: body({ wish: "evening" }), ends: "parcel.no_new_try" },
  sayOwnDoor: { fill: body({ lines: [], collected: "0" }), ends: "sub_order.wrong_state" },
  sayUndelivered: { fill: body({ reason: "refused", lines: [] }), ends: "sub_order.wrong_state" },
  bookParcels: {
    fill: ({ named }) => ({ body: { courier: "redx", parts: [wordOf(named)] } }),
    ends: "courier.not_open",
  },
  ...{ callOffParcel: endsAs("booking.none"), listOwnDeliveries: {} },
  ...{ sayStayed: endsAs("sub_order.wrong_state"), takeBackOrder: endsAs("sub_order.wrong_state") },
  addDeliveryPhoto: { fill: body({ base64: aPng("door").toString("base64") }) },
  ...{ listDeliveryPhotos: {}, readDeliveryProof: {} },
  readDeliveryPhoto: { fill: () => ({ params: { place: "1" } }) },
  ...{
    listStock: {},
    changeStock: {},
    readStatement: {},
    listOwnHandIns: {},
    readFunnel: {},
    readShopReturns: {},
    exportShopReturns: {},
  },
  declareHandIn: { fill: () => ({ body: { amount: "10", reference: `bKash ${newSecret()}` } }) },

  ...{ applyToSell: {}, listOwnApplications: {} },
  readOffer: { things: offer, fill: invited },
  joinShop: { things: offerToHim, fill: invited },

  ...{ readTeam: {}, resendInvitation: {}, withdrawInvitation: {}, removeMember: {} },
  ...{ changeMember: { fill: body({ role: "accountant" }) }, inviteMember: {}, readActivity: {} },
  ...{ readShopProfile: {}, saveShopProfile: { fill: newName } },
  ...{ readPapers: {}, listPayoutAccounts: {}, stopPayoutAccount: {} },
  givePaper: { fill: () => ({ params: { kind: "dbid" } }) },
  proposePayoutAccount: {
    fill: () => ({ body: account() }),
    clear: tell(
      "update payout_account set state = 'withdrawn' where state = 'proposed' and vendor_id = $1",
      ({ who }) => [who.place?.stall.vendor.id ?? ""],
    ),
  },

  ...{ ...goodsExamples, ...shopFileExamples, ...staffExamples },
  ...complaintExamples,
  ...{ ...exchangeExamples, ...refundExamples, ...settlementExamples },
};
