import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { QuoteView } from "@haat/contract/cart";
import { bundleEdge } from "@haat/tooling/bundle-edge.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, type Edge, startEdge } from "./edge-vm.ts";
import { forNode } from "./compiled-modules.ts";
import { dhanmondi, orderBody } from "./buying.ts";
import { edgeEnvironment } from "./edge-environment.ts";
import { aProduct } from "./market.ts";
import { openWorld, type TestWorld } from "./world.ts";

const origin = "http://haat.test";

let bundle = "";
let edge: Edge;
let node: Answer;
let folder = "";
let world: TestWorld;

beforeAll(async () => {
  bundle = await bundleEdge();
  world = await openWorld();
  const names = Object.keys(edgeEnvironment);
  const services = Object.entries(world.env).filter(([name]) => names.includes(name));
  const environment = { ...edgeEnvironment, ...Object.fromEntries(services) };
  edge = await startEdge(bundle, environment);
  folder = await mkdtemp(join(tmpdir(), "haat-edge-"));
  await writeFile(join(folder, "bundle.mjs"), forNode(bundle));
  Object.assign(process.env, environment);
  node = (await import(pathToFileURL(join(folder, "bundle.mjs")).href)).default;
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const post = (body: string, type = "application/json"): RequestInit => ({
  method: "POST",
  body,
  headers: { "content-type": type },
});

/** What a caller sees, without what differs from request to request. */
async function seen(answer: Answer, path: string, init?: RequestInit) {
  const reply = await answer(new Request(origin + path, init));
  const text = await reply.text();
  const shown = text.replace(/req_[0-9a-z]{26}/g, "req_…");
  return { status: reply.status, type: reply.headers.get("content-type"), body: shown };
}

describe("the same bundle at the edge and in Node", () => {
  it.each([
    { path: "/healthz", init: undefined, status: 200 },
    { path: "/v1/openapi.json", init: undefined, status: 200 },
    { path: "/v1/policy.json", init: undefined, status: 200 },
    { path: "/v1/store/nothing-here", init: undefined, status: 404 },
    { path: "/v1/store/products?nonsense=1", init: undefined, status: 400 },
    { path: "/v1/store/orders", init: undefined, status: 401 },
    { path: "/v1/store/orders", init: post("{}"), status: 400 },
    { path: "/v1/store/quotes", init: post('{"areaId": '), status: 400 },
    { path: "/v1/store/quotes", init: post('{"quantity": ১}'), status: 400 },
    { path: "/v1/store/quotes", init: post("{}"), status: 400 },
    { path: "/v1/store/quotes", init: post("{}", "text/plain"), status: 415 },
    { path: "/v1/store/quotes", init: post(`"${"x".repeat(1_100_000)}"`), status: 413 },
  ])("answers $path alike ($status)", async ({ path, init, status }) => {
    const atEdge = await seen(edge.answer, path, init);
    expect(atEdge.status).toBe(status);
    expect(atEdge.body.length).toBeGreaterThan(0);
    expect(await seen(node, path, init)).toEqual(atEdge);
  });

  it("refuses in the caller's language, as a problem document", async () => {
    const { type, body } = await seen(edge.answer, "/v1/store/nothing-here", {
      headers: { "accept-language": "bn" },
    });
    expect(type).toContain("application/problem+json");
    expect(JSON.parse(body)).toMatchObject({ code: "route.not_found", status: 404 });
    expect(body).toMatch(/[\u0980-\u09ff]/);
  });
});

/** Ids, tokens, instants and numbers that no two orders share. */
const ofOneOrder =
  /\b[a-z]+_[0-9A-Za-z]{26}\b|\d{4}-\d\d-\d\dT[\d:.]+Z|(?<="(?:token|number|trackCode)":")[^"]+/g;

type Seen = Readonly<{ path: string; status: number; body: unknown }>;

/** One shopper's way from the shelf to an order, as the given runtime answers it. */
async function shopped(answer: Answer, slug: string, variantId: string): Promise<Seen[]> {
  const steps: Seen[] = [];
  let cart = "";
  const ask = async (method: string, path: string, body?: unknown): Promise<string> => {
    const headers = {
      ...{ "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      ...(cart && { "x-haat-cart": cart }),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const reply = await answer(new Request(`${origin}/v1/store${path}`, { method, headers, ...sent }));
    cart = reply.headers.get("x-haat-cart") ?? cart;
    const text = await reply.text();
    steps.push({ path, status: reply.status, body: JSON.parse(text.replaceAll(ofOneOrder, "…")) });
    return text;
  };
  await ask("GET", `/products/${slug}`);
  await ask("GET", "/products");
  await ask("PUT", `/cart/lines/${variantId}`, { quantity: 2 });
  const quote = QuoteView.parse(
    JSON.parse(await ask("POST", "/quotes", { areaId: dhanmondi, method: "bkash" })),
  );
  await ask("POST", "/orders", orderBody(quote.hash, "bkash"));
  return steps;
}

it("a shopper comes from the shelf to an order at the edge as in Node, over the same database and carts", async () => {
  const { slug, variants } = await aProduct(world, { pricesMinor: [150_050n], stock: 300 });
  const atEdge = await shopped(edge.answer, slug, variants[0].id);
  expect(atEdge.map(({ status }) => status)).toEqual([200, 200, 200, 200, 201]);
  expect(await shopped(node, slug, variants[0].id)).toEqual(atEdge);
  const { rows } = await world.owner.query("select state, total_minor from orders");
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual(rows[1]);
});

describe("the edge of the test is as bare as the real one", () => {
  it("has no Buffer", () => expect(edge.evaluate("typeof Buffer")).toBe("undefined"));

  it("makes no code from strings", () => expect(() => edge.evaluate("new Function('return 1')()")).toThrow());

  it("has none of Node's modules but the one that Sentry needs", () => {
    expect([...bundle.matchAll(/from\s*"(node:[^"]+)"/g)].map(([, name]) => name)).toSatisfy(
      (names: string[]) => names.every((name) => name === "node:async_hooks"),
    );
  });

  // A megabyte is the smallest plan's.
  it("fits the smallest plan with room to grow", () => {
    expect(gzipSync(bundle).byteLength).toBeLessThan(800 * 1024);
  });
});
