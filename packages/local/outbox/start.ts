import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { listen, shut } from "../machine/listen.ts";
import { startMailServer } from "./mail-server.ts";
import { authenticatorSection } from "./authenticators.ts";
import { Messages } from "./messages.ts";
import { fontPath, outboxPage } from "./page.ts";
import { answerPush } from "../push/answer.ts";
import { Subscriptions } from "../push/subscriptions.ts";
import { answerSms } from "./sms-gateway.ts";

export type Outbox = Readonly<{
  /** `/` for people, `/messages` for tests. */
  url: string;
  port: number;
  smsGatewayUrl: string;
  smtpUrl: string;
  smtpPort: number;
  stop(): Promise<void>;
}>;

/** Takes the place of an SMS gateway, a mail provider and a push service, and shows what they were given. */
export async function startOutbox(options: {
  dir: string;
  apiKey: string;
  port?: number;
  smtpPort?: number;
}): Promise<Outbox> {
  const kept = { messages: new Messages(options.dir), subscriptions: new Subscriptions(options.dir) };
  const mail = await startMailServer(kept.messages, options.smtpPort ?? 0);
  const server = http.createServer((request, response) => {
    answer(kept, options, request, response).catch(() => response.destroy());
  });
  const port = await listen(server, options.port ?? 0);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    smsGatewayUrl: `${url}/api/smsapi`,
    smtpUrl: `smtp://127.0.0.1:${mail.port}`,
    smtpPort: mail.port,
    stop: async () => {
      const shutting = shut(server);
      server.closeAllConnections();
      await Promise.all([shutting, mail.close()]);
    },
  };
}

/** Half of what is sent is Bangla, and a bare machine has no letters for it. */
const require = createRequire(import.meta.url);
const fontFile = require.resolve("@fontsource/hind-siliguri/files/hind-siliguri-bengali-400-normal.woff2");

const longestForm = 64 * 1024;

type Kept = Readonly<{ messages: Messages; subscriptions: Subscriptions }>;

async function answer(
  kept: Kept,
  { apiKey, dir }: Readonly<{ apiKey: string; dir: string }>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { messages } = kept;
  const url = new URL(request.url ?? "/", "http://outbox");
  const filter = { to: url.searchParams.get("to"), kind: url.searchParams.get("kind") };
  const shown = /^\/messages\/([\w]+)\/html$/.exec(url.pathname);
  if (url.pathname === "/api/smsapi") {
    const form =
      request.method === "POST"
        ? new URLSearchParams((await readBody(request)).toString("utf8"))
        : url.searchParams;
    const { status, body } = answerSms(messages, apiKey, form);
    send(response, status, "application/json", JSON.stringify(body));
  } else if (/^\/(?:push|_control)\//.test(url.pathname)) {
    const asked = { request, path: url.pathname, origin: `http://${request.headers.host}` };
    const { status, headers = {}, body } = answerPush(kept, { ...asked, body: await readBody(request) });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    send(response, status, "application/json", JSON.stringify(body));
  } else if (request.method !== "GET") send(response, 405, "text/plain", "GET only");
  else if (url.pathname === "/messages")
    send(response, 200, "application/json; charset=utf-8", JSON.stringify(messages.search(filter)));
  else if (shown) sendLetter(response, messages.find(shown[1] ?? "")?.html);
  else if (url.pathname === "/")
    send(
      response,
      200,
      "text/html; charset=utf-8",
      outboxPage(messages.search(filter).slice(0, 200), filter, await authenticatorSection(dir, new Date())),
    );
  else if (url.pathname === fontPath) {
    response.setHeader("cache-control", "max-age=86400");
    response.writeHead(200, { "content-type": "font/woff2" }).end(readFileSync(fontFile));
  } else send(response, 404, "text/plain", "not found");
}

/** Somebody else's HTML: shown, but with no script, form or origin of its own. */
function sendLetter(response: ServerResponse, html: string | undefined): void {
  response.setHeader(
    "content-security-policy",
    "sandbox; default-src 'none'; img-src * data:; style-src 'unsafe-inline'",
  );
  send(response, html === undefined ? 404 : 200, "text/html; charset=utf-8", html ?? "");
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longestForm) throw new Error("the form is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(body);
}
