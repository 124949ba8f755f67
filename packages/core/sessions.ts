/** The branch of the API that a token opens; `/v1/auth` takes a token of any of them. */
export const audiences = ["store", "vendor", "support", "admin"] as const;
export type Audience = (typeof audiences)[number];

/** What somebody has shown us to prove who he is. */
export const factors = [
  "phone",
  "password",
  "google",
  "facebook",
  "apple",
  "totp",
  "passkey",
  "recovery",
] as const;
export type Factor = (typeof factors)[number];

/** Why a session ended before its time. `reused`: a refresh token came back after its successor had been given out. */
export const endReasons = [
  "signed_out",
  "kicked",
  "reused",
  "stepped_up",
  "password_changed",
  "phone_changed",
  "email_changed",
  "factor_changed",
  "recovered",
  "suspended",
  "erased",
  "role_changed",
] as const;
export type EndReason = (typeof endReasons)[number];
