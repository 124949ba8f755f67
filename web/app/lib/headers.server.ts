/** For pages about nothing personal. Kept by shared caches only when the visitor came without a cookie of ours. */
export const sharedCache = {
  "cache-control": "public, max-age=0, s-maxage=60, stale-while-revalidate=600",
} as const;

/**
 * For pages of goods: what a shop changes stands there within five seconds. The worker takes two, the API's answer may be a
 * second old, and a shared cache keeps the page for two, so it only gathers those who ask in the same moment.
 */
export const freshCache = { "cache-control": "public, max-age=0, s-maxage=2" } as const;
const privateCache = "private, no-store";

type Security = Readonly<{
  nonce: string;
  /** Of the one inline style there is. */
  stylesHash: string;
  isSecure: boolean;
  isKnown: boolean;
  isDevelopment: boolean;
}>;

/** The API's, on our own origin. */
const reportsDoor = "/v1/csp-reports";

function contentPolicy(
  { nonce, stylesHash, isSecure, isDevelopment }: Security,
  isShareable: boolean,
): string {
  // A word that a cache repeats to everybody is no secret, so a shared page allows no inline script at all.
  const scripts = isShareable ? "'self'" : `'self' 'nonce-${nonce}'`;
  const rules = [
    "default-src 'none'",
    `script-src ${scripts}`,
    // The dev server injects its styles as elements without a nonce; a build has none.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : stylesHash}`,
    `img-src 'self' data: ${isSecure ? "https:" : "http: https:"}`,
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    // Where both are said a browser that knows the second takes it alone, and it knows no door without https.
    `report-uri ${reportsDoor}`,
    ...(isSecure ? ["report-to csp"] : []),
  ];
  if (isSecure) rules.push("upgrade-insecure-requests");
  return rules.join("; ");
}

/** Runs over every answer of the web, redirects and errors included. */
export function secureHeaders(response: Response, security: Security): Response {
  const { headers } = response;
  const isShareable =
    !security.isKnown &&
    response.status === 200 &&
    !headers.has("set-cookie") &&
    headers.has("cache-control");
  // Whoever brings a cookie may see another language, place or currency: a cache must ask for her.
  if (isShareable) headers.append("vary", "Cookie");
  else headers.set("cache-control", privateCache);
  headers.set("content-security-policy", contentPolicy(security, isShareable));
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "strict-origin-when-cross-origin");
  headers.set("x-frame-options", "DENY");
  // The page that may ask where somebody is says so itself.
  if (!headers.has("permissions-policy"))
    headers.set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()");
  headers.set("cross-origin-opener-policy", "same-origin");
  if (security.isSecure) {
    headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
    headers.set("reporting-endpoints", `csp="${reportsDoor}"`);
  }
  return response;
}
