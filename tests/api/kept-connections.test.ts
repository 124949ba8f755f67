import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
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
  expect(await (await ask(address, { ...question, timeoutMs: 20_000 })).json()).toEqual({});
});

/** In a thread of its own: it tells that it was asked, and answers a little later. */
const elsewhere = `const { parentPort } = require("node:worker_threads");
const server = require("node:http").createServer((request, response) => {
  parentPort.postMessage("asked");
  if (request.url !== "/silent") setTimeout(() => response.end("{}"), 20);
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));`;

/** This thread reads nothing and fires no timer meanwhile. */
const keepBusy = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

it("an answer that came in time is read, however busy this process was when its time was up", async () => {
  const worker = new Worker(elsewhere, { eval: true });
  onTestFinished(async () => void (await worker.terminate()));
  const [port] = (await once(worker, "message")) as [number];
  const ask = keptFetch();
  const outcome = async (path: string): Promise<unknown> => {
    const answer = ask(`http://127.0.0.1:${port}${path}`, { ...question, timeoutMs: 1_500 }).then(
      ({ status }) => status,
      ({ name }: Error) => name,
    );
    await once(worker, "message");
    keepBusy(2_000);
    return answer;
  };
  expect(await outcome("/")).toBe(200);
  expect(await outcome("/silent")).toBe("TimeoutError");
});
