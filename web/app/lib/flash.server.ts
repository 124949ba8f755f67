import { cookieName, readCookies, writeCookie } from "./cookies.ts";

/** What the page after a redirect may say. Each is a word of `common:flash.*`, so nobody can make the site say more. */
export const flashes = [
  "added",
  "updated",
  "removed",
  "signed_in",
  "signed_out",
  "cancelled",
  "code_sent",
  "stock_changed",
  "not_added",
  "wallet_shut",
  "part_accept",
  "part_reject",
  "part_pack",
  "part_hand_over",
  "part_deliver",
  "stock_saved",
  "shop_chosen",
  "hand_in_declared",
  "hand_in_received",
  "hand_in_refused",
  "code_renewed",
  "device_ended",
  "devices_ended",
  "password_saved",
  "email_saved",
  "email_back",
  "phone_kept",
  "identity_linked",
  "identity_unlinked",
  "elsewhere_cancelled",
  "elsewhere_over",
  "elsewhere_refused",
  "elsewhere_stale",
  "elsewhere_unlinked",
  "passkey_refused",
  "elsewhere_silent",
  "elsewhere_taken",
  "team_invited",
  "team_changed",
  "joined",
  "paper_given",
  "shop_profile_saved",
  "payout_given",
  "payout_stopped",
  "vendor_decided",
  "paper_judged",
  "payout_decided",
  "application_sent",
  "cancel_waits",
  "note_written",
  "person_decided",
  "proposed",
  "message_retried",
  "proposal_decided",
  "proposal_withdrawn",
  "profile_saved",
  "address_kept",
  "address_removed",
  "consent_saved",
  "erasure_asked",
  "erasure_withdrawn",
  "orders_taken",
  "order_taken",
  "refund_recorded",
  "refund_decided",
  "refund_given",
  "refund_waits",
  "refund_confirmed",
  "refund_refused",
  "refund_withdrawn",
  "refund_taken",
  "refund_shown",
  "claim_made",
  "claim_decided",
  "dispute_written",
  "write_off_written",
] as const;
export type Flash = (typeof flashes)[number];

const name = "haat_flash";

export function readFlash(request: Request): Flash | null {
  const said = readCookies(request.headers.get("cookie")).get(cookieName(name, request.url));
  return flashes.find((flash) => flash === said) ?? null;
}

export const writeFlash = (flash: Flash, request: Request): string =>
  writeCookie(name, flash, request.url, { maxAgeS: 60 });

export const dropFlash = (request: Request): string => writeCookie(name, "", request.url, { maxAgeS: 0 });
