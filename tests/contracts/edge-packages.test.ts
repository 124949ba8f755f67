import { fileURLToPath } from "node:url";
import { newId, newSecret } from "@haat/core/ids";
import { drainStream } from "@haat/analytics/drain";
import { build } from "esbuild";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { type Edge, startEdge } from "../edge-vm.ts";
import { redisKinds } from "./redis-backends.ts";
import { silentServer } from "./silent-server.ts";

const entry = `
import { upstashCarts } from "@haat/carts/upstash";
import { marketEvent } from "@haat/analytics/event";
import { redisStreamSink } from "@haat/analytics/redis-stream";
import { createTranslator } from "@haat/i18n/catalog";
import { clampGraphemes, formatDateTime, formatTaka, sortCollator } from "@haat/i18n/format";
import { pickLocale } from "@haat/i18n/locale";
import { bulkSms } from "@haat/messaging/bulksms";
import { vercelBlob } from "@haat/storage/vercel-blob";

export default async function answer(request) {
  const { redis, cart, variantId, event, fact } = await request.json();
  const carts = upstashCarts(redis);
  try {
    await carts.set(cart, variantId, 2);
    await redisStreamSink(redis).record([marketEvent({ ...event, at: new Date(event.at) }, fact)]);
    return Response.json({
      lines: (await carts.read(cart)).lines,
      refusal: createTranslator(pickLocale("bn")).t("problems:cart.empty.title"),
      price: formatTaka(12345650n, "bn"),
      when: formatDateTime(new Date(event.at), "bn"),
      cut: clampGraphemes("ক্ষুদ্র শাড়ি", 3),
      sorted: ["২", "১০"].toSorted(sortCollator("bn").compare).length,
      others: [typeof bulkSms, typeof vercelBlob],
    });
  } catch (fault) {
    return Response.json({ code: fault.code });
  }
}`;

let edge: Edge;
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["edge-light"],
    logLevel: "error",
  });
  edge = await startEdge(outputFiles[0]?.text ?? "", {});
});

const at = new Date("2026-11-21T10:45:00Z");
const asked = () => ({
  cart: newSecret(),
  variantId: newId("variant", at),
  event: { id: newId("event", at), at, session: null },
  fact: { kind: "product_viewed", productId: newId("product", at), vendorId: newId("vendor", at) },
});
const ask = async (body: object): Promise<unknown> => {
  const request = new Request("http://haat.test/", { method: "POST", body: JSON.stringify(body) });
  return (await edge.answer(request)).json();
};

it.each(redisKinds)("what the edge is made of runs there as it is, over $name", async ({ open }) => {
  const redis = await open();
  onTestFinished(redis.close);
  const question = asked();
  expect(await ask({ redis: { url: redis.url, token: redis.token, timeoutMs: 5_000 }, ...question })).toEqual(
    {
      lines: [{ variantId: question.variantId, quantity: 2 }],
      refusal: "আপনার কার্ট খালি",
      price: "৳১,২৩,৪৫৬.৫০",
      when: "২১ নভেম্বর, ২০২৬, বিকাল ৪:৪৫",
      cut: "ক্ষুদ্র…",
      sorted: 2,
      others: ["function", "function"],
    },
  );
  const stored: string[] = [];
  const store = async (events: readonly { id: string }[]) => void stored.push(...events.map(({ id }) => id));
  await drainStream({ redis, store: { store }, consumer: "test" });
  expect(stored).toEqual([question.event.id]);
});

it("a silent Redis is given up there as well", async () => {
  const silent = await silentServer();
  onTestFinished(silent.close);
  expect(await ask({ redis: { url: silent.url, token: "any" }, ...asked() })).toEqual({
    code: "cart.unavailable",
  });
});
