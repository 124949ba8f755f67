/** A path on this site, in one spelling; null for anything that a browser could read as another origin. */
export function localPath(to: unknown): string | null {
  if (typeof to !== "string" || to.length > 1000 || !to.startsWith("/")) return null;
  // Browsers drop tabs and newlines and read `\` as `/`, so `/\t/evil.example` would leave the site.
  if (/[\u0000-\u0020\\\u007f]/.test(to) || to.startsWith("//")) return null;
  const base = "https://same.invalid";
  const url = URL.canParse(to, base) ? new URL(to, base) : null;
  if (url === null || url.origin !== base || url.pathname.startsWith("//")) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
