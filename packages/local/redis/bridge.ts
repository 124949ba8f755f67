import { timingSafeEqual } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { listen, shut } from "../machine/listen.ts";
import { createOutageSwitch, type OutageSwitch, outagePath } from "./bridge-outage.ts";
import { jsonReply, jsonResult, readCommand, readCommands } from "./bridge-wire.ts";
import { RedisError, type RedisBackend } from "./reply.ts";

export type UpstashBridge = Readonly<{ url: string; port: number; close(): Promise<void> }>;

/** Upstash's REST protocol in front of any Redis: single, path, pipeline, multi-exec, base64, bearer token. */
export async function startUpstashBridge(options: {
  backend: RedisBackend;
  token: string;
  port?: number;
}): Promise<UpstashBridge> {
  const behind = { ...options, outage: createOutageSwitch() };
  const server = http.createServer((request, response) => {
    void answer(behind, request, response);
  });
  const port = await listen(server, options.port ?? 0);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const shutting = shut(server);
      server.closeAllConnections();
      await shutting;
    },
  };
}

type Behind = Readonly<{ backend: RedisBackend; token: string; outage: OutageSwitch }>;

async function answer(
  { backend, token, outage }: Behind,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? "/", "http://bridge");
    const given =
      request.headers.authorization?.replace(/^Bearer /i, "") ?? url.searchParams.get("_token") ?? "";
    url.searchParams.delete("_token");
    if (!isSame(given, token))
      return send(response, 401, { error: "WRONGPASS invalid or missing auth token" });
    if (url.pathname === outagePath) {
      const { status, body } = outage.obey(request, await readText(request));
      return send(response, status, body);
    }
    if (!outage.isAnswering(response)) return;
    const base64 = request.headers["upstash-encoding"] === "base64";
    const { status, body } = await execute(backend, url, await readText(request), base64);
    send(response, status, body);
  } catch (fault) {
    send(response, 400, { error: fault instanceof Error ? fault.message : String(fault) });
  }
}

type Answer = Readonly<{ status: number; body: unknown }>;

async function execute(backend: RedisBackend, url: URL, text: string, base64: boolean): Promise<Answer> {
  const path = url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  if (path[0] === "pipeline") {
    const replies = await backend.pipeline(readCommands(text));
    return { status: 200, body: replies.map((reply) => jsonReply(reply, base64)) };
  }
  if (path[0] === "multi-exec") {
    const reply = await backend.transaction(readCommands(text));
    if (reply instanceof RedisError) return { status: 400, body: { error: reply.message } };
    return { status: 200, body: Array.isArray(reply) ? reply.map((one) => jsonReply(one, base64)) : null };
  }
  const reply = await backend.call(readCommand(path, url.searchParams, text));
  if (reply instanceof RedisError) return { status: 400, body: { error: reply.message } };
  return { status: 200, body: { result: jsonResult(reply, base64) } };
}

function isSame(given: string, token: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(token)];
  return left.length === right.length && timingSafeEqual(left, right);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json", "upstash-sync-token": "local" });
  response.end(JSON.stringify(body));
}
