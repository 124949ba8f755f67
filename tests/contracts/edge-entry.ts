import { type Fact, marketEvent } from "@haat/analytics/event";
import { redisStreamSink } from "@haat/analytics/redis-stream";
import { upstashCarts } from "@haat/carts/upstash";
import { DomainError } from "@haat/core/errors";
import type { Id } from "@haat/core/ids";
import { createTranslator } from "@haat/i18n/catalog";
import { clampGraphemes, formatDateTime, formatTaka, sortCollator } from "@haat/i18n/format";
import { pickLocale } from "@haat/i18n/locale";
import { bulkSms } from "@haat/messaging/bulksms";
import { readOauthConfig } from "@haat/oauth/config";
import { openOauth } from "@haat/oauth/open";
import { edgePasswords } from "@haat/passwords/edge";
import { vercelBlob } from "@haat/storage/vercel-blob";

export type Question = Readonly<{
  redis: { url: string; token: string; timeoutMs?: number };
  cart: string;
  password: Readonly<{ typed: string; stored: string }>;
  variantId: Id<"variant">;
  event: { id: string; at: string; session: null };
  fact: Fact;
}>;

/** Everything that must run at the edge, in one answer; bundled for the edge by its test. */
export default async function answer(request: Request): Promise<Response> {
  const { redis, cart, variantId, event, fact, password }: Question = await request.json();
  const at = new Date(event.at);
  const carts = upstashCarts(redis);
  try {
    await carts.set(cart, variantId, 2);
    await redisStreamSink(redis).record([marketEvent({ ...event, at }, fact)]);
    return Response.json({
      lines: (await carts.read(cart)).lines,
      refusal: createTranslator(pickLocale("bn")).t("problems:cart.empty.title"),
      price: formatTaka(12_345_650n, "bn"),
      when: formatDateTime(at, "bn"),
      cut: clampGraphemes("ক্ষুদ্র শাড়ি", 3),
      sorted: ["মাছ ১০", "মাছ ২"].toSorted(sortCollator("bn").compare),
      password: await edgePasswords().verify(password.typed, password.stored),
      challenge: challengeOf({ GOOGLE_CLIENT_ID: "haat", GOOGLE_CLIENT_SECRET: "secret" }),
      others: [typeof bulkSms, typeof vercelBlob],
    });
  } catch (fault) {
    return Response.json({ code: fault instanceof DomainError ? fault.code : String(fault) });
  }
}

/** How a walk to Google is sealed there. */
function challengeOf(env: Readonly<Record<string, string>>): string | null {
  const outside = { fetch, now: () => new Date() };
  const google = openOauth(readOauthConfig(env, "https://haat.test"), outside).get("google");
  const { url = "https://haat.test" } = google?.depart({ state: "state", nonce: "nonce" }) ?? {};
  return new URL(url).searchParams.get("code_challenge_method");
}
