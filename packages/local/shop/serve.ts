import { getRequestListener, type HttpBindings } from "@hono/node-server";
import http from "node:http";
import type { Socket } from "node:net";
import type { Assets } from "./assets.ts";
import { compressed } from "./compress.ts";

type Answer = (request: Request) => Response | Promise<Response>;
export type ShopServer = Readonly<{ close(): Promise<void> }>;

const isApi = (pathname: string): boolean =>
  pathname.startsWith("/v1/") || pathname === "/v1" || pathname === "/healthz" || pathname === "/readyz";

/** The pages could not even be asked with these; the API says so, whatever the address. */
const unaskable: readonly string[] = ["TRACE", "TRACK", "CONNECT"];

/** One origin: the API's paths to the API, files to the build, everything else to the pages. */
export function shopAnswer(parts: { api: Answer; assets: Assets; pages: Answer }): Answer {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (isApi(pathname) || unaskable.includes(request.method))
      return compressed(request, await parts.api(request));
    const asset = await parts.assets(request, pathname);
    return asset ?? compressed(request, await parts.pages(request));
  };
}

/** `localhost` means 127.0.0.1 to some programs and ::1 to others: both are answered where the machine has them. */
export async function serveShop(answer: Answer, port: number): Promise<ShopServer> {
  const ask = async (request: Request, { incoming, outgoing }: HttpBindings): Promise<Response> => {
    const reply = await answer(genuine(request));
    if (!(await isOver(incoming))) outgoing.setHeader("connection", "close");
    return reply;
  };
  const answerNode = getRequestListener((request, wire) => ask(request, wire as HttpBindings), {
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
  if (method === "GET" || method === "HEAD" || unaskable.includes(method)) return request;
  // A body that still comes in must say so; the type of this setting is newer than ours.
  const init = { method, headers, signal, body: request.body, duplex: "half" };
  return new Request(url, init);
}

const mostLeftBytes = 8 * 1024 * 1024;
const mostLeftMs = 500;

/**
 * Whether the whole request has come in. What nobody read of it is let run out for a moment: a connection that is cut while
 * its other end still writes may take the reply with it.
 */
function isOver(incoming: http.IncomingMessage): Promise<boolean> {
  if (incoming.complete || incoming.destroyed) return Promise.resolve(incoming.complete);
  return new Promise((resolve) => {
    let left = mostLeftBytes;
    const finish = () => {
      clearTimeout(patience);
      resolve(incoming.complete);
    };
    const patience = setTimeout(finish, mostLeftMs);
    // Whoever began to read it and gave up holds it back.
    incoming.removeAllListeners("data").on("data", (bytes: Buffer) => {
      if ((left -= bytes.length) < 0) finish();
    });
    for (const event of ["end", "close", "error"]) incoming.once(event, finish);
    incoming.resume();
  });
}

/** Node gives such a request no reply of its own. */
function answerConnect(listener: http.RequestListener, request: http.IncomingMessage, socket: Socket): void {
  const response = new http.ServerResponse(request);
  response.assignSocket(socket);
  response.shouldKeepAlive = false;
  response.once("finish", () => socket.end());
  socket.on("error", () => socket.destroy());
  // It names a host and a port instead of a path.
  request.url = "/";
  listener(request, response);
}

function listenOn(listener: http.RequestListener, port: number, host: string): Promise<http.Server> {
  return new Promise((resolve, reject) => {
    const server = http.createServer(listener);
    server.on("connect", (request, socket: Socket) => answerConnect(listener, request, socket));
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
