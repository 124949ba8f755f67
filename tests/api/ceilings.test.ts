import { depthOf } from "@haat/api/middleware/limits";
import { serveShop, shopAnswer } from "@haat/local/shop/serve";
import { freePort } from "@haat/local/machine/free-port";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { refusalOf as readRefusal } from "../refusal.ts";
import { openWorld, type TestRequest, type TestWorld } from "../world.ts";

const livesOn = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} };

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
const refusalOf = (path: string, init?: TestRequest) => readRefusal(world, path, init);

describe("what is sent to us", () => {
  test("nests thirty-two deep at most", async () => {
    const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect([depthOf(nested(32)), depthOf('{"a":"[[[[\\"[[{"}'), depthOf("]]]["), depthOf("")]).toEqual([
      32, 1, 0, 0,
    ]);
    const wrapped = (depth: number) => ({ method: "PUT", body: `{"new":${nested(depth)}}` });
    // Whoever sends it is nobody: what is not too deep is refused for that.
    expect(await refusalOf("/v1/auth/password", wrapped(31))).toBe("401 auth.required");
    expect(await refusalOf("/v1/auth/password", wrapped(32))).toBe("400 request.invalid");
    expect(await refusalOf("/v1/auth/password", wrapped(120_000))).toBe("400 request.invalid");
  });

  test("has an address of eight kilobytes at most, and a body of a quarter megabyte", async () => {
    expect(await refusalOf(`/v1/store/home?q=${"a".repeat(8_200)}`)).toBe("413 request.too_large");
    const long = JSON.stringify({ phone: "1".repeat(300 * 1024) });
    expect(await refusalOf("/v1/auth/codes", { body: long })).toBe("413 request.too_large");
  });

  test("and breaks off is refused, and nobody is alarmed", async () => {
    const pieces = ['{"phone":', new Error("aborted")];
    for (const headers of [{}, { "transfer-encoding": "chunked" }]) {
      const rest = [...pieces];
      const body = new ReadableStream({
        pull(controller) {
          const piece = rest.shift();
          if (typeof piece === "string") controller.enqueue(new TextEncoder().encode(piece));
          else controller.error(piece);
        },
      });
      const init = {
        method: "POST",
        body,
        duplex: "half",
        headers: { ...headers, "content-type": "application/json" },
      };
      const reply = await world.app.request("http://haat.test/v1/auth/codes", init);
      expect([reply.status, await reply.json()]).toMatchObject([400, { code: "request.invalid" }]);
    }
    expect(world.faults).toEqual([]);
  });
});

describe("a server of our own", () => {
  /** Sends these bytes as they are and reads the first line of what comes back. */
  const raw = (port: number, text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = net.connect(port, "127.0.0.1", () => socket.write(text));
      let heard = "";
      socket.on("data", (bytes) => (heard += bytes.toString()));
      socket.on("close", () => resolve(heard));
      socket.on("error", reject);
    });
  const firstLine = async (port: number, text: string) => (await raw(port, text)).split("\r\n")[0] ?? "";
  async function listen(answer: (request: Request) => Response | Promise<Response>): Promise<number> {
    const port = await freePort();
    const server = await serveShop(answer, port);
    onTestFinished(() => server.close());
    return port;
  }
  const post = (...headers: string[]) =>
    `POST /v1/auth/codes HTTP/1.1\r\nHost: haat.test\r\nConnection: close\r\n${headers.join("\r\n")}\r\n\r\n`;

  test("takes no request whose length is said in two ways, which two servers would read as two", async () => {
    const port = await listen(async (request) => new Response(await request.text()));
    const chunked = "Transfer-Encoding: chunked";
    for (const headers of [
      ["Content-Length: 4", chunked],
      [chunked, "Content-Length: 4"],
      ["Content-Length: 4", "Content-Length: 5"],
      ["Content-Length: 4, 5"],
      ["Transfer-Encoding: gzip"],
      ["Transfer-Encoding: chunked, identity"],
      ["Content-Length: -1"],
    ])
      expect([headers, await firstLine(port, `${post(...headers)}0\r\n\r\n`)]).toEqual([
        headers,
        "HTTP/1.1 400 Bad Request",
      ]);
    expect(await firstLine(port, `${post("Content-Length: 2")}{}`)).toBe("HTTP/1.1 200 OK");
  });

  test("reads sixteen kilobytes of headers", async () => {
    const port = await listen(() => new Response("ok"));
    expect(await firstLine(port, post(`X-Long: ${"a".repeat(17 * 1024)}`, "Content-Length: 0"))).toContain(
      "431",
    );
    expect(await firstLine(port, post(`X-Long: ${"a".repeat(8 * 1024)}`, "Content-Length: 0"))).toContain(
      "200",
    );
  });

  test("refuses what nobody may ask, at whatever address, with a problem like any other", async () => {
    const api = (request: Request) => world.app.fetch(request, {}, livesOn);
    const pages = () => new Response("a page");
    const port = await listen(shopAnswer({ api, pages, assets: async () => null }));
    for (const asked of ["TRACE /v1/store/home", "TRACE /bn", "CONNECT haat.test:443"]) {
      const heard = await raw(port, `${asked} HTTP/1.1\r\nHost: haat.test\r\nConnection: close\r\n\r\n`);
      expect(heard).toMatch(/^HTTP\/1\.1 405 /);
      expect(heard).toMatch(/^x-request-id: req_/im);
      expect(heard).toMatch(/^allow: GET, /im);
      expect(heard).toContain("method.not_allowed");
    }
    expect(await firstLine(port, "TRACK /bn HTTP/1.1\r\nHost: haat.test\r\n\r\n")).toContain("400");
    expect(world.faults).toEqual([]);
  });

  test("goes on hearing whoever sent too much, or tells him that it does not", async () => {
    const port = await listen((request) => world.app.fetch(request, {}, livesOn));
    const head = (length: number) =>
      `POST /v1/auth/codes HTTP/1.1\r\nHost: haat.test\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
    const next = "GET /healthz HTTP/1.1\r\nHost: haat.test\r\nConnection: close\r\n\r\n";
    const all = await raw(port, `${head(1_048_576)}${"1".repeat(1_048_576)}${next}`);
    expect(all).toMatch(/^HTTP\/1\.1 413 /);
    // Which of both it is depends on how fast this machine takes a megabyte.
    expect(all).toMatch(/HTTP\/1\.1 200 OK|^connection: close/im);
    // This one says a megabyte and never sends it.
    const some = await raw(port, `${head(1_048_576)}1`);
    expect(some).toMatch(/^HTTP\/1\.1 413 /);
    expect(some).toMatch(/^connection: close/im);
  });

  test("says itself where a request came from", async () => {
    const port = await listen(({ headers }) =>
      Response.json([headers.get("x-real-ip"), headers.get("x-vercel-forwarded-for")]),
    );
    const lies = { "x-real-ip": "203.0.113.7", "x-vercel-forwarded-for": "203.0.113.7" };
    for (const method of ["GET", "POST"]) {
      const reply = await fetch(`http://127.0.0.1:${port}/`, { method, headers: lies });
      expect(await reply.json()).toEqual(["127.0.0.1", null]);
    }
  });
});
