export const isReading = (method: string): boolean => method === "GET" || method === "HEAD";

/**
 * Whether this request may change something: browsers say where a form came from in two headers, and both, where
 * present, must name this site. A change without either is refused.
 */
export function isSameOrigin(request: Request): boolean {
  if (isReading(request.method)) return true;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  if (site !== null && site !== "same-origin") return false;
  if (origin === null) return site === "same-origin";
  return origin === new URL(request.url).origin;
}
