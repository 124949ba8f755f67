const head = '<?xml version="1.0" encoding="UTF-8"?>';
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text inside XML, whatever it is. */
export const inXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** The sitemap's own contents: where its parts are. */
export const indexXml = (addresses: readonly string[]): string =>
  [
    head,
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `<sitemap><loc>${inXml(address)}</loc></sitemap>`),
    "</sitemapindex>",
    "",
  ].join("\n");

/** Pages by their paths without language: each is told once in Bangla and once in English, and each names the other. */
export function pagesXml(origin: string, paths: readonly string[]): string {
  const entries = paths.flatMap((path) => {
    const [bn, en] = [inXml(`${origin}/bn${path}`), inXml(`${origin}/en${path}`)];
    const both =
      `<xhtml:link rel="alternate" hreflang="bn-BD" href="${bn}"/>` +
      `<xhtml:link rel="alternate" hreflang="en-BD" href="${en}"/>` +
      `<xhtml:link rel="alternate" hreflang="x-default" href="${bn}"/>`;
    return [bn, en].map((address) => `<url><loc>${address}</loc>${both}</url>`);
  });
  const names =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return [head, `<urlset ${names}>`, ...entries, "</urlset>", ""].join("\n");
}
