/**
 * Database round trips each route of the edge may need: one for the act, and one before it for finding out who asks where that
 * must be known first.
 */
export const budget: Readonly<Record<string, number>> = {
  "GET /v1/store/home": 1,
  "GET /v1/store/categories": 1,
  // What the words may mean, what spells alike where nothing was sure, and the page, or what helps instead; once that is answered
  // what nobody sells is noted for staff.
  "GET /v1/store/products": 4,
  "GET /v1/store/suggestions": 1,
  "GET /v1/store/currencies": 1,
  "GET /v1/store/page-address": 1,
  "GET /v1/store/sitemap": 1,
  "GET /v1/store/sitemap/{kind}/{part}": 1,
  "GET /v1/store/delivery": 1,
  "GET /v1/store/places": 1,
  "GET /v1/store/products/{slug}": 1,
  "GET /v1/store/products/{slug}/questions": 1,
  "GET /v1/store/products/{slug}/reviews": 1,
  "GET /v1/store/vendors/{slug}": 1,
  "GET /v1/store/areas": 1,
  "GET /v1/store/cart": 1,
  "PUT /v1/store/cart/lines/{variantId}": 1,
  "DELETE /v1/store/cart/lines/{variantId}": 1,
  "POST /v1/store/quotes": 1,
  "POST /v1/store/orders": 2,
  "GET /v1/store/orders": 2,
  "GET /v1/store/money": 2,
  "GET /v1/store/orders/{id}": 1,
  // And one more each four seconds, for as long as somebody listens.
  "GET /v1/store/orders/{id}/live": 1,
  // Another's order is refused as one that is not there, whatever is asked of its devices.
  "GET /v1/store/orders/{id}/devices": 2,
  "POST /v1/store/orders/{id}/devices": 2,
  "DELETE /v1/store/orders/{id}/devices/{deviceId}": 2,
  "POST /v1/store/track": 1,
  "POST /v1/store/track/live": 1,
  "POST /v1/csp-reports": 1,
  "GET /v1/limits": 0,
  "POST /v1/auth/challenges": 0,
  "POST /v1/auth/codes": 1,
  "POST /v1/auth/sessions": 1,
  "POST /v1/auth/sessions/refresh": 1,
  "GET /v1/auth/me": 2,
  "GET /v1/auth/sessions": 2,
  "DELETE /v1/auth/sessions": 2,
  "DELETE /v1/auth/sessions/{id}": 2,
  "DELETE /v1/auth/session": 2,
  "GET /v1/auth/me/profile": 2,
  "PUT /v1/auth/me/profile": 2,
  "GET /v1/auth/me/addresses": 2,
  // The address book that is given back is read once the address is known to be kept.
  "POST /v1/auth/me/addresses": 3,
  "PUT /v1/auth/me/addresses/{id}": 3,
  "PUT /v1/auth/me/addresses/{id}/default": 2,
  "DELETE /v1/auth/me/addresses/{id}": 2,
  "GET /v1/auth/me/devices": 2,
  "POST /v1/auth/me/devices": 2,
  "DELETE /v1/auth/me/devices/{id}": 2,
  "GET /v1/auth/me/consents": 2,
  "PUT /v1/auth/me/consents/{purpose}": 2,
  "GET /v1/auth/ways": 2,
  "POST /v1/auth/registrations": 1,
  // The link's password is judged between read and write.
  "POST /v1/auth/registrations/proof": 2,
  "POST /v1/auth/sessions/password": 2,
  // A right password is forgiven its wrong tries at once, whatever is refused after it.
  "PUT /v1/auth/password": 4,
  "POST /v1/auth/password/resets": 1,
  // The new password is hashed, and judged by what is known of its person, between read and write.
  "POST /v1/auth/password/resets/proof": 2,
  // As with the password.
  "POST /v1/auth/email/changes": 4,
  // Whoever is to be told is kept sealed: his address is read and opened before the write.
  "POST /v1/auth/email/changes/proof": 3,
  "POST /v1/auth/email/changes/undo": 2,
  // As with the password; where none is shown, the link to the mailbox is the fourth.
  "POST /v1/auth/phone-changes": 4,
  "GET /v1/auth/phone-changes/current": 2,
  "DELETE /v1/auth/phone-changes/current": 2,
  // As with the mail: the old phone and the address are opened before the write.
  "POST /v1/auth/phone-changes/current/code": 3,
  "POST /v1/auth/phone-changes/current/mail": 3,
  "POST /v1/auth/phone-changes/stop": 1,
  "GET /v1/auth/factors": 2,
  // What is shown is judged here, between a read that counts the try and a write that uses it up.
  "POST /v1/auth/step-up": 3,
  // The own phone is kept sealed: it is opened before a code can go to it.
  "POST /v1/auth/step-up/codes": 3,
  "POST /v1/auth/factors/totp": 2,
  // As with the step-up: the code is judged between read and write.
  "POST /v1/auth/factors/totp/confirm": 3,
  "POST /v1/auth/factors/recovery-codes": 2,
  "DELETE /v1/auth/factors/totp": 2,
  "GET /v1/auth/oauth": 0,
  "POST /v1/auth/oauth/{provider}/start": 1,
  // The walk is taken before the provider is asked; then somebody is found or made, and his session begins.
  "POST /v1/auth/oauth/{provider}/finish": 3,
  "POST /v1/auth/oauth/{provider}/link/start": 2,
  // The walk is taken before the provider is asked.
  "POST /v1/auth/oauth/{provider}/link/finish": 3,
  "POST /v1/auth/oauth/{provider}/proof/start": 2,
  // The walk is taken before the provider is asked; then the stay goes on under a new id.
  "POST /v1/auth/oauth/{provider}/proof/finish": 3,
  "GET /v1/auth/identities": 2,
  "DELETE /v1/auth/identities/{provider}": 2,
};
