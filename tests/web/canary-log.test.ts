import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { once } from "node:events";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { refreshToken } from "@haat/api/services/auth/refresh-token";
import { freePort } from "@haat/local/machine/free-port";
import { root } from "@haat/local/launch/places";
import { type Child, startChild } from "@haat/local/machine/child";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buyer, people, secrets, sightings } from "../canary/canaries.ts";
import { aStaffSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { freshPages } from "./fresh-pages.ts";

const code = "604817";
const flow = "7h3c0unt3rs1gnth4tn0b0dym4yr34d0";
let shop: TestShop;
let logDir: string;
let token: string;

beforeAll(async () => {
  await freshPages();
  shop = await openShop();
  logDir = await mkdtemp(path.join(tmpdir(), "haat-canary-"));
  const { sessionId: id } = await aStaffSession(shop.world, "support_2");
  token = await refreshToken(shop.world.env["SESSION_SECRET"] ?? "", { id, generation: 0 });
}, 300_000);
afterAll(async () => {
  await shop.close();
  await rm(logDir, { recursive: true, force: true });
}, 300_000);

/** The web server as it is launched: a process of its own, whose output goes to a file. It asks itself, or another API. */
async function openServer(name: string, api?: string): Promise<Child & Readonly<{ origin: string }>> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const script = fileURLToPath(new URL("../../packages/local/bin/shop.ts", import.meta.url));
  const own = {
    NODE_ENV: "production",
    PORT: String(port),
    API_ORIGIN: api ?? origin,
    PUBLIC_ORIGIN: origin,
  };
  const env = { ...process.env, ...shop.world.env, ...shop.environment, ...own };
  const child = await startChild({ name, script, env, logDir, cwd: root, ready: /^ready /m });
  return { ...child, origin };
}

/** An API that answers everything with somebody's data, in no shape that the pages know. */
async function openLiar(): Promise<http.Server> {
  const bodies = [JSON.stringify({ items: [buyer] }), buyer.name, `{"${buyer.name}": ${buyer.phone}`];
  let asked = 0;
  const liar = http.createServer((_, response) => {
    response.setHeader("content-type", "application/json").end(bodies[(asked += 1) % bodies.length]);
  });
  liar.listen(0, "127.0.0.1");
  await once(liar, "listening");
  return liar;
}

const visitorOf =
  (origin: string) =>
  (address: string, init: RequestInit = {}) =>
    fetch(origin + address, { redirect: "manual", ...init }).then((reply) => reply.text());
type Fields = Readonly<Record<string, string>>;
const presserOf =
  (origin: string) =>
  (address: string, fields: Fields, headers: Fields = {}) =>
    visitorOf(origin)(address, {
      method: "POST",
      headers: { origin, "sec-fetch-site": "same-origin", ...headers },
      body: new URLSearchParams(fields),
    });

/** Every way in which somebody's data comes to the web server: in addresses, forms, cookies, and in what cannot be read. */
async function comeAndGo(origin: string): Promise<void> {
  const [visit, press] = [visitorOf(origin), presserOf(origin)];
  const told = encodeURIComponent(`${buyer.name} ${buyer.phone} ${buyer.details}`);
  await visit(`/bn/search?q=${told}`);
  await visit(`/bn/sign-in?next=${told}`);
  await visit(`/bn/nowhere/${told}?phone=${buyer.phone}`);
  await press("/bn/sign-in", { phone: buyer.phone });
  await press("/bn/sign-in", { intent: "open", phone: buyer.phone, code, flow });
  await press("/bn/sign-in/password", { email: `${buyer.phone}@example.com`, password: buyer.details });
  await press("/bn/track", { code: flow });
  await press("/bn/support", { q: buyer.phone }, { cookie: `haat_refresh=${token}` });
  await press("/bn/checkout", { name: buyer.name, phone: buyer.phone, details: buyer.details });
  await press(
    "/bn/sign-in",
    { phone: buyer.phone },
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  );
  await visit(`/bn/sign-in`, {
    method: "POST",
    headers: { origin, "sec-fetch-site": "same-origin", "content-type": "multipart/form-data; boundary=x" },
    body: `--x\r\n${buyer.name} ${buyer.phone}`,
  });
}

async function withoutTables(names: readonly string[], work: () => Promise<unknown>): Promise<void> {
  const { owner } = shop.world;
  for (const name of names) await owner.query(`alter table ${name} rename to ${name}_gone`);
  await work();
  for (const name of names) await owner.query(`alter table ${name}_gone rename to ${name}`);
}

const logs = async (): Promise<string> => {
  const files = await readdir(logDir);
  return (await Promise.all(files.map((file) => readFile(path.join(logDir, file), "utf8")))).join("\n");
};

test("the web server's log tells nothing of who came, neither on a good day nor on a bad one", async () => {
  const server = await openServer("shop");
  await comeAndGo(server.origin);
  await withoutTables(["one_time_code", "orders", "product_card", "user_account"], () =>
    comeAndGo(server.origin),
  );
  await server.stop();
  const liar = await openLiar();
  const deceived = await openServer("pages", `http://127.0.0.1:${(liar.address() as AddressInfo).port}`);
  for (const _turn of [1, 2, 3]) await comeAndGo(deceived.origin);
  await deceived.stop();
  liar.closeAllConnections();
  liar.close();
  const log = await logs();
  expect(log).toContain('"route":"/v1/auth/sessions"');
  expect(log.split("\n").filter((line) => line.includes('"level":"error"')).length).toBeGreaterThan(2);
  expect(log).toContain('"room":"web"');
  const canaries = [...people, ...secrets([code], { flow, "refresh token": token })];
  expect(
    sightings(
      canaries,
      log.split("\n").map((line) => [`the web server's log, ${line}`, line]),
    ),
  ).toEqual([]);
}, 240_000);
