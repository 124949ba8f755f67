/** Which of our two functions answers a path. Vercel's rewrites and the local server read the same list. */
export type Surface = "edge" | "node";

/** Regular expressions of the paths that need Node: wallets, interactive transactions, MongoDB. The rest is the edge's. */
export const nodePaths = [
  "^/v1/(vendor|support|admin|hooks)(/|$)",
  "^/v1/auth/passkeys(/|$)",
  "^/v1/store/(payments|social-pictures)(/|$)",
  "^/v1/store/(vendor-applications|invitations)(/|$)",
  "^/v1/store/orders/[^/]+/(verify|cancel|contest|correction|another-try)(/|$)",
  "^/v1/store/orders/[^/]+/(call-back|exchanges|complaints|payments|reviews)(/|$)",
  "^/v1/store/(reviews|questions|questions-about)(/|$)",
  "^/v1/courier-proofs(/|$)",
  "^/v1/auth/me/(exports|erasure|guest-orders|wishes|conversations)(/|$)",
  "^/readyz$",
] as const;

const patterns = nodePaths.map((source) => new RegExp(source));

export const surfaceOf = (pathname: string): Surface =>
  patterns.some((pattern) => pattern.test(pathname)) ? "node" : "edge";
