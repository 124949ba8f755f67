import type { Route } from "./+types/route.ts";
import { readEnvironment } from "../../lib/env.server.ts";

/** A person's own pages, and the panels: nothing there is for everybody. Searches say themselves that they are not to be kept. */
const closed = [
  ...["cart", "checkout", "orders", "account", "sign-in", "register", "reset", "track", "pay"],
  ...["courier-proof", "join", "vendor", "support", "finance", "admin"],
];

export function loader({ request }: Route.LoaderArgs) {
  const origin = readEnvironment().PUBLIC_ORIGIN ?? new URL(request.url).origin;
  const rules = ["bn", "en"].flatMap((locale) => closed.map((place) => `Disallow: /${locale}/${place}`));
  const text = [
    "User-agent: *",
    ...rules,
    "Disallow: /language",
    "Disallow: /v1/",
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n");
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
