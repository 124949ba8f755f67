import type { PolicyRow } from "@haat/api/policy-table";
import { inStock, order, part, payment, product } from "./order-things.ts";
import {
  anyBooking,
  consignment,
  courierContract,
  courierKey,
  courierNotice,
  parcelCase,
} from "./courier-things.ts";
import {
  bankFile,
  bankLine,
  bankCredit,
  claim,
  courierClaim,
  courierCredit,
  difference,
  disproof,
  dispute,
  remittance,
  statement,
  writeOff,
} from "./finance-things.ts";
import { media } from "./media-things.ts";
import { goods, goodsVersion } from "./goods-things.ts";
import { conversation, conversationMessage } from "./conversation-things.ts";
import { question } from "./question-things.ts";
import { review } from "./review-things.ts";
import { address, identity, newsDevice, passkey, session } from "./own-things.ts";
import { applicant, handIn, invitation, member, paper, payoutAccount } from "./shop-things.ts";
import { homeSection, journal, message, person } from "./staff-things.ts";
import { type MakeThings, there } from "./thing.ts";

/** What an object of the table is, where an example does not say otherwise. */
export const thingsOf: Readonly<Partial<Record<PolicyRow["object"], MakeThings>>> = {
  ...{ order: order("unsure"), attempt: payment, sub_order: part("chain"), variant: inStock, product },
  ...{
    session,
    identity,
    passkey,
    address,
    news_device: newsDevice,
    person,
    invitation,
    member,
    paper,
    vendor: applicant,
  },
  ...{ payout_account: payoutAccount, hand_in: handIn, consignment, courier_key: courierKey },
  ...{ courier_contract: courierContract, parcel_case: parcelCase, booking: anyBooking },
  courier_notice: courierNotice,
  ...{
    journal,
    message,
    media,
    conversation,
    conversation_message: conversationMessage,
    question,
    review,
    home_section: homeSection,
  },
  ...{ goods, goods_version: goodsVersion },
  ...{ courier_claim: courierClaim, courier_credit: courierCredit },
  ...{ bank_file: bankFile, bank_line: bankLine },
  ...{ statement, remittance, difference, claim, disproof, dispute, writeOff, bank_credit: bankCredit },
  shop: there(({ stalls }) => stalls.own.vendor.slug, "dokan-nei"),
  area: there(() => "dis-dhaka", "dis-nei"),
  track_code: there(({ orders }) => orders.unsure.order.trackCode, "nei000000000"),
};
