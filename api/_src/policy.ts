import type { ProblemCode } from "@haat/core/errors";
import type { MemberRole, ShopState, StaffRole } from "@haat/core/roles";
import type { RateClass } from "./limits/table.ts";
import type { Surface } from "./surfaces.ts";

/** `public` needs nothing; `buyer` is anybody signed in; `courier` shows a key; the rest is a role in a shop or of the staff. */
export type Who = "public" | "buyer" | "courier" | MemberRole | StaffRole;
/** What makes the object one's own. A `public` route on an order asks for its buyer's session or for its token. */
export type Ownership = "none" | "cart" | "order" | "shop" | "self" | "courier";
/** What the path or the body names. `none`: a list, or something there is only one of. */
export type ObjectKind =
  | "none"
  | "address"
  | "area"
  | "attempt"
  | "bank_credit"
  | "claim"
  | "consignment"
  | "conversation"
  | "conversation_message"
  | "courier_contract"
  | "courier_key"
  | "home_section"
  | "difference"
  | "disproof"
  | "dispute"
  | "writeOff"
  | "goods"
  | "goods_version"
  | "identity"
  | "hand_in"
  | "journal"
  | "media"
  | "message"
  | "invitation"
  | "member"
  | "order"
  | "passkey"
  | "news_device"
  | "paper"
  | "parcel_case"
  | "booking"
  | "courier_notice"
  | "payout_account"
  | "person"
  | "product"
  | "proposal"
  | "refund"
  | "refund_case"
  | "bank_file"
  | "bank_line"
  | "courier_claim"
  | "courier_credit"
  | "remittance"
  | "question"
  | "review"
  | "session"
  | "shop"
  | "statement"
  | "sub_order"
  | "track_code"
  | "variant"
  | "vendor";
/** `fresh`: a factor shown within the last five minutes, in this session. */
export type StepUp = "none" | "fresh";
/** One row of the rights table (`rights/table.ts`). */
export type Policy = Readonly<{
  who: readonly Who[];
  owns: Ownership;
  object: ObjectKind;
  /** How another's object and a missing one are refused, both alike. Null: nothing is named, or nothing is refused. */
  missing: ProblemCode | null;
  /** How the shop may stand that a member works for; empty where no shop is asked for. */
  shop: readonly ShopState[];
  stepUp: StepUp;
  /** `four`: what one asks for, another must agree to. */
  eyes: "two" | "four";
  idempotency: "none" | "required";
  rate: RateClass;
  surface: Surface;
  /** The action of the audit row that a call leaves; null where none is asked for. */
  audit: string | null;
}>;
