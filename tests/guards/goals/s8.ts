import type { Guard } from "../guard.ts";

/** Cookies, and what comes along at a sign-in. */
export const s8: readonly Guard[] = [
  {
    gate: "S8",
    holds: "a cookie of ours is set by no other host",
    file: "web/app/lib/cookies.ts",
    whole: "isSecure(requestUrl) ? `__Host-${name}` : name;",
    broken: "isSecure(requestUrl) ? `haat-${name}` : name;",
    noticedBy: ["web/app/lib/cookies.test.ts"],
  },
  {
    gate: "S8",
    holds: "read by no script",
    file: "web/app/lib/cookies.ts",
    whole: 'if (isReadable !== true) parts.push("HttpOnly");',
    broken: "",
    noticedBy: ["web/app/lib/cookies.test.ts"],
  },
  {
    gate: "S8",
    holds: "sent over TLS only",
    file: "web/app/lib/cookies.ts",
    whole: 'if (isSecure(requestUrl)) parts.push("Secure");',
    broken: "",
    noticedBy: ["web/app/lib/cookies.test.ts"],
  },
  {
    gate: "S8",
    holds: "and not by another site",
    file: "web/app/lib/cookies.ts",
    whole: ', "SameSite=Lax"];',
    broken: ', "SameSite=None"];',
    noticedBy: ["web/app/lib/cookies.test.ts"],
  },
  {
    gate: "S8",
    holds: "a sign-in makes a stay of its own and ends the one it came with",
    file: "api/_src/services/auth/begin-session.ts",
    whole: "    endThisSession(ctx),\n",
    broken: "",
    noticedBy: ["tests/api/sessions-devices.test.ts"],
  },
  {
    gate: "S8",
    holds: "nobody's own cart is poured into another's",
    file: "api/_src/services/auth/take-cart-along.ts",
    whole: "if (!tokens.cart || (await isSomebodys(secret, tokens.cart))) return own;",
    broken: "if (!tokens.cart) return own;",
    noticedBy: ["tests/api/sign-in-cart.test.ts"],
  },
  {
    gate: "S8",
    holds: "a guest's orders come with a proof of this stay and of this minute",
    file: "db/queries/myself/guest-orders.ts",
    whole: "     and greatest(s.created_at, s.stepped_up_at) > now() - interval '10 minutes'\n",
    broken: "",
    noticedBy: ["tests/api/guest-merge.test.ts"],
  },
  {
    gate: "S8",
    holds: "and by a code that was sent to the number",
    file: "db/queries/myself/guest-orders.ts",
    whole: "c.phone_hash = any(hashes_of(u.phone_hash)) and c.used_at > now() - interval '10 minutes'",
    broken: "true",
    noticedBy: ["tests/api/guest-merge.test.ts"],
  },
];
