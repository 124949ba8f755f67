import { getRequestListener } from "@hono/node-server";
import http from "node:http";
import type { Assets } from "./assets.ts";
import { compressed } from "./compress.ts";

type Answer = (request: Request) => Response | Promise<Response>;
export type ShopServer = Readonly<{ close(): Promise<void> }>;

const isApi = (pathname: string): boolean =>
  pathname.startsWith("/v1/") || pathname === "/v1" || pathname === "/healthz" || pathname === "/readyz";

/** One origin: the API's paths to the API, files to the build, everything else to the pages. */
export function shopAnswer(parts: { api: Answer; assets: Assets; pages: Answer }): Answer {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (isApi(pathname)) return compressed(request, await parts.api(request));
    const asset = await parts.assets(request, pathname);
    return asset ?? compressed(request, await parts.pages(request));
  };
}

/** `localhost` means 127.0.0.1 to some programs and ::1 to others: both are answered where the machine has them. */
export async function serveShop(answer: Answer, port: number): Promise<ShopServer> {
  const answerNode = getRequestListener((request) => answer(genuine(request)), {
    overrideGlobalObjects: false,
  });
  const listener: http.RequestListener = (request, response) => {
    sayWhereFrom(request);
    void answerNode(request, response);
  };
  const servers = [await listenOn(listener, port, "127.0.0.1")];
  const second = await listenOn(listener, port, "::1").catch(refuseUnlessMissing);
  if (second) servers.push(second);
  return { close: async () => void (await Promise.all(servers.map(closeServer))) };
}

/** As a proxy does: where a request came from is our word and never the caller's. The adapter reads both forms. */
function sayWhereFrom({ headers, rawHeaders, socket }: http.IncomingMessage): void {
  const address = socket.remoteAddress ?? "";
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2)
    if (/^x-(?:real-ip|vercel-forwarded-for)$/i.test(rawHeaders[at] ?? "")) rawHeaders.splice(at, 2);
  rawHeaders.push("x-real-ip", address);
  delete headers["x-vercel-forwarded-for"];
  headers["x-real-ip"] = address;
}

/** The adapter's request only resembles one: whoever makes another from it, as a body limit does, would fail. */
function genuine(request: Request): Request {
  const { url, method, headers, signal } = request;
  if (method === "GET" || method === "HEAD") return request;
  // A body that still comes in must say so; the type of this setting is newer than ours.
  const init = { method, headers, signal, body: request.body, duplex: "half" };
  return new Request(url, init);
}

function listenOn(listener: http.RequestListener, port: number, host: string): Promise<http.Server> {
  return new Promise((resolve, reject) => {
    const server = http.createServer(listener);
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

function refuseUnlessMissing(fault: NodeJS.ErrnoException): null {
  if (fault.code === "EADDRNOTAVAIL" || fault.code === "EAFNOSUPPORT") return null;
  throw fault;
}

/** What is being answered is finished; what merely waits for another request is let go. */
const closeServer = (server: http.Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
