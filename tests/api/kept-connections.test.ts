import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keptFetch } from "@haat/api/worlds/kept-connections";

let server: http.Server;
let address = "";
let connections = 0;
let answer: http.RequestListener = () => undefined;

beforeEach(async () => {
  connections = 0;
  server = http.createServer((request, response) => answer(request, response));
  server.on("connection", () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sql`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const question = { method: "POST", headers: { "content-type": "application/json" }, body: '{"query":"মধু"}' };

it("what is asked arrives whole, and what is answered comes back, over connections that are kept", async () => {
  answer = (request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.once("end", () =>
      response.end(JSON.stringify({ method: request.method, told: Buffer.concat(parts).toString() })),
    );
  };
  const ask = keptFetch();
  for (let turn = 0; turn < 20; turn += 1) {
    const reply = await ask(address, question);
    expect(reply.ok).toBe(true);
    expect(await reply.json()).toEqual({ method: "POST", told: question.body });
  }
  expect(connections).toBeLessThan(3);
});

it("a refusal is an answer, with its status and words", async () => {
  answer = (_, response) => response.writeHead(400).end('{"message":"no"}');
  const reply = await keptFetch()(address, question);
  expect([reply.ok, reply.status, await reply.text()]).toEqual([false, 400, '{"message":"no"}']);
});

it("a server that hangs up is a fault, also in the middle of its answer", async () => {
  answer = (_, response) => response.destroy();
  await expect(keptFetch()(address, question)).rejects.toThrow(/other side closed/);
  answer = (_, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("half");
    setImmediate(() => response.destroy());
  };
  await expect(keptFetch()(address, question)).rejects.toThrow(/other side closed|aborted|terminated/);
});

it("an answer that does not come in time is given up, one that came is not", async () => {
  answer = () => undefined;
  const ask = keptFetch();
  await expect(ask(address, { ...question, timeoutMs: 20 })).rejects.toMatchObject({ name: "TimeoutError" });
  answer = (_, response) => response.end("{}");
  expect(await (await ask(address, { ...question, timeoutMs: 2_000 })).json()).toEqual({});
});
