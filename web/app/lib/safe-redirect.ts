/** A path on this site, or `fallback`. Anything a browser could read as another origin is refused. */
export function safeRedirect(to: unknown, fallback: string): string {
  if (typeof to !== "string" || to.length > 1000 || !to.startsWith("/")) return fallback;
  // Browsers drop tabs and newlines and read `\` as `/`, so `/\t/evil.example` would leave the site.
  if (/[\u0000-\u0020\\\u007f]/.test(to) || to.startsWith("//")) return fallback;
  const base = "https://same.invalid";
  const url = URL.canParse(to, base) ? new URL(to, base) : null;
  if (url === null || url.origin !== base || url.pathname.startsWith("//")) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
