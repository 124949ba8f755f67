import { route, type RouteConfigEntry } from "@react-router/dev/routes";

/** What a person has at Haat: his account, its safety, and what belongs to him. */
export const ownRoutes: RouteConfigEntry[] = [
  route("account", "storefront/account/route.tsx"),
  route("account/confirm", "storefront/confirm/route.tsx"),
  route("account/security", "storefront/security/route.tsx"),
  route("account/security/app", "storefront/set-up-app/route.tsx"),
  route("account/security/passkey", "storefront/add-passkey/route.tsx"),
  route("account/password", "storefront/own-password/route.tsx"),
  route("account/phone", "storefront/own-phone/route.tsx"),
  route("account/phone/prove", "storefront/own-phone-prove/route.tsx"),
  route("account/email", "storefront/own-email/route.tsx"),
  route("account/email/prove", "storefront/own-email-prove/route.tsx"),
  route("account/payments", "storefront/own-money/route.tsx"),
  route("account/sessions", "storefront/sessions/route.tsx"),
  route("account/wishes", "storefront/wishes/route.tsx"),
  route("account/messages", "storefront/messages/route.tsx"),
  route("account/messages/:slug", "storefront/conversation/route.tsx"),
  route("account/news", "storefront/own-news/route.tsx"),
  route("account/linked", "storefront/linked/route.tsx"),
  route("account/profile", "storefront/profile/route.tsx"),
  route("account/addresses", "storefront/addresses/route.tsx"),
  route("account/addresses/:id", "storefront/address/route.tsx"),
  route("account/privacy", "storefront/my-data/route.tsx"),
];
