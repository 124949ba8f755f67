import type { Policy } from "../policy.ts";
import { adminRights } from "./admin.ts";
import { authRights } from "./auth.ts";
import { cartRights } from "./cart.ts";
import { catalogRights } from "./catalog.ts";
import { claimRights } from "./claims.ts";
import { complaintRights } from "./complaints.ts";
import { conversationRights } from "./conversations.ts";
import { courierTermsRights } from "./courier-terms.ts";
import { confirmationRights } from "./confirmations.ts";
import { debtRights } from "./debts.ts";
import { disproofRights } from "./disproofs.ts";
import { disputeRights } from "./disputes.ts";
import { factorRights } from "./factors.ts";
import { financeRights } from "./finance.ts";
import { goodsRights } from "./goods.ts";
import { hookRights } from "./hooks.ts";
import { mediaRights } from "./media.ts";
import { myselfRights } from "./myself.ts";
import { passwordRights } from "./passwords.ts";
import { oauthRights } from "./oauth.ts";
import { orderRights } from "./orders.ts";
import { peopleRights } from "./people.ts";
import { passkeyRights } from "./passkeys.ts";
import { refundRights } from "./refunds.ts";
import { questionRights } from "./questions.ts";
import { reviewRights } from "./reviews.ts";
import { wishRights } from "./wishes.ts";
import { remittanceRights } from "./remittances.ts";
import { settlementRights } from "./settlement.ts";
import { supportRights } from "./support.ts";
import { vendorRights } from "./vendor.ts";
import { vendorsRights } from "./vendors.ts";

/** Who may do what: the only source. Enforcement, `policy.json`, OpenAPI and the pages of the panels follow from it. */
export const rights = {
  ...catalogRights,
  ...cartRights,
  ...authRights,
  ...factorRights,
  ...passkeyRights,
  ...oauthRights,
  ...passwordRights,
  ...myselfRights,
  ...orderRights,
  ...hookRights,
  ...vendorRights,
  ...vendorsRights,
  ...mediaRights,
  ...goodsRights,
  ...reviewRights,
  ...wishRights,
  ...questionRights,
  ...conversationRights,
  ...supportRights,
  ...confirmationRights,
  ...peopleRights,
  ...financeRights,
  ...settlementRights,
  ...remittanceRights,
  ...courierTermsRights,
  ...claimRights,
  ...complaintRights,
  ...disputeRights,
  ...debtRights,
  ...disproofRights,
  ...adminRights,
  ...refundRights,
} satisfies Readonly<Record<string, Policy>>;

export type Operation = keyof typeof rights;

export const operations = Object.keys(rights) as Operation[];
