import { fileURLToPath } from "node:url";
import { newId, newSecret } from "@haat/core/ids";
import { drainStream } from "@haat/analytics/drain";
import { nativePasswords } from "@haat/passwords/native.node";
import { compiledModules } from "@haat/tooling/bundle-edge.ts";
import { build } from "esbuild";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { type Edge, startEdge } from "../edge-vm.ts";
import { redisKinds } from "./redis-backends.ts";
import { silentServer } from "./silent-server.ts";

let edge: Edge;
let keptInNode = "";
beforeAll(async () => {
  keptInNode = await nativePasswords().hash("padma meghna 77");
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("edge-entry.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["edge-light"],
    plugins: [compiledModules],
    logLevel: "error",
  });
  edge = await startEdge(outputFiles[0]?.text ?? "", {});
});

const at = new Date("2026-11-21T10:45:00Z");
const asked = () => ({
  password: { typed: "padma meghna 77", stored: keptInNode },
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
      sorted: ["মাছ ২", "মাছ ১০"],
      password: "right",
      challenge: "S256",
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
