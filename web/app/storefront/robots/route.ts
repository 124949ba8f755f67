const closed = ["cart", "checkout", "orders", "account", "sign-in", "track", "pay"];

export function loader() {
  const rules = ["bn", "en"].flatMap((locale) => closed.map((place) => `Disallow: /${locale}/${place}`));
  const text = ["User-agent: *", ...rules, "Disallow: /language", "Disallow: /v1/", ""].join("\n");
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
