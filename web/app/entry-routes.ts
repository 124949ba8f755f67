import { route, type RouteConfigEntry } from "@react-router/dev/routes";

/** The ways in, and back in for whoever lost his; all under a language. */
export const entryRoutes: RouteConfigEntry[] = [
  route("sign-in", "storefront/sign-in/route.tsx"),
  route("sign-in/password", "storefront/password-sign-in/route.tsx"),
  route("sign-in/:provider", "storefront/elsewhere/route.tsx"),
  route("register", "storefront/register/route.tsx"),
  route("verify-email", "storefront/verify-email/route.tsx"),
  route("reset", "storefront/reset/route.tsx"),
  route("reset/new", "storefront/reset-new/route.tsx"),
  route("undo-phone", "storefront/undo-phone/route.tsx"),
  route("undo-email", "storefront/undo-email/route.tsx"),
];
