import { timingSafeEqual } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { listen, shut } from "../machine/listen.ts";
import { describeUpload, pathnameOf, publicPrefix, showBlob } from "./describe.ts";
import { listBlobs } from "./list.ts";
import { Multipart } from "./multipart.ts";
import { badRequest, BlobRefusal, notFound } from "./refusal.ts";
import { serveFile } from "./serve-file.ts";
import { BlobStore, type StoredBlob } from "./store.ts";

export type LocalBlob = Readonly<{ url: string; token: string; port: number; stop(): Promise<void> }>;

/** Vercel Blob's protocol (version 12) over files on disk. `token` is a read-write token: `vercel_blob_rw_<store>_<secret>`. */
export async function startBlob(options: { dir: string; token: string; port?: number }): Promise<LocalBlob> {
  const store = new BlobStore(options.dir);
  const multipart = new Multipart(store);
  const desk: Desk = { store, multipart, token: options.token, origin: "" };
  const server = http.createServer((request, response) => {
    void answer(desk, request, response);
  });
  const port = await listen(server, options.port ?? 0);
  desk.origin = `http://127.0.0.1:${port}`;
  return {
    port,
    token: options.token,
    url: desk.origin,
    stop: async () => {
      const shutting = shut(server);
      server.closeAllConnections();
      await shutting;
    },
  };
}

type Desk = { store: BlobStore; multipart: Multipart; token: string; origin: string };

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = new URL(request.url ?? "/", "http://blob");
    if (url.pathname.startsWith(publicPrefix)) return await answerFile(desk, url, request, response);
    if (!isAuthorised(desk, request))
      throw new BlobRefusal(403, "forbidden", "Access denied, please provide a valid token.");
    send(response, 200, await execute(desk, url, request));
  } catch (fault) {
    if (response.headersSent) return void response.destroy();
    const refusal =
      fault instanceof BlobRefusal ? fault : new BlobRefusal(500, "internal_server_error", String(fault));
    send(response, refusal.status, { error: { code: refusal.code, message: refusal.message } });
  }
}

async function answerFile(
  desk: Desk,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const blob = desk.store.find(decodeURIComponent(url.pathname.slice(publicPrefix.length)));
  if (!blob || (request.method !== "GET" && request.method !== "HEAD")) throw notFound();
  if (blob.access === "private" && !isAuthorised(desk, request))
    throw new BlobRefusal(403, "forbidden", "Access denied");
  await serveFile(desk.store, blob, request, response);
}

function isAuthorised({ token }: Desk, request: IncomingMessage): boolean {
  const given = Buffer.from((request.headers.authorization ?? "").replace(/^Bearer /, ""));
  const expected = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function execute(desk: Desk, url: URL, request: IncomingMessage): Promise<unknown> {
  const { store, origin } = desk;
  const query = url.searchParams;
  const show = (blob: StoredBlob) => showBlob(blob, origin);
  switch (`${request.method} ${url.pathname}`) {
    case "PUT /":
      if (query.has("fromUrl")) return show(copy(store, query, request));
      return show(store.commit(describeUpload(store, query, request.headers), await store.write(request)));
    case "POST /rename": {
      const renamed = copy(store, query, request);
      store.remove(pathnameOf(query.get("fromUrl") ?? ""));
      return show(renamed);
    }
    case "GET /": {
      const asked = query.get("url");
      if (asked !== null) return show(find(store, asked));
      const page = listBlobs(store, query);
      return { ...page, blobs: page.blobs.map(show) };
    }
    case "POST /delete":
      return remove(store, request);
    case "POST /mpu":
      return inParts(desk, query, request);
    default:
      throw new BlobRefusal(404, "not_found", "There is no such operation");
  }
}

const find = (store: BlobStore, address: string): StoredBlob => {
  const blob = store.find(pathnameOf(address));
  if (!blob) throw notFound();
  return blob;
};

function copy(store: BlobStore, query: URLSearchParams, request: IncomingMessage): StoredBlob {
  const from = find(store, query.get("fromUrl") ?? "");
  const described = describeUpload(store, query, request.headers);
  const { contentType } = request.headers["x-content-type"] ? described : from;
  return store.copy(from, { ...described, contentType });
}

async function remove(store: BlobStore, request: IncomingMessage): Promise<null> {
  const { urls } = (await readJson(request)) as { urls: string[] };
  const wanted = request.headers["x-if-match"];
  const names = urls.map(pathnameOf);
  if (wanted !== undefined && names.some((name) => store.find(name)?.etag !== wanted))
    throw new BlobRefusal(412, "precondition_failed", "Precondition failed: ETag mismatch.");
  for (const name of names) store.remove(name);
  return null;
}

async function inParts({ store, multipart, origin }: Desk, query: URLSearchParams, request: IncomingMessage) {
  switch (request.headers["x-mpu-action"]) {
    case "create":
      return multipart.create(describeUpload(store, query, request.headers));
    case "upload":
      return multipart.addPart(request);
    case "complete": {
      const order = (await readJson(request)) as { partNumber: number }[];
      return showBlob(await multipart.complete(request, order), origin);
    }
    default:
      throw badRequest("x-mpu-action is missing or unknown");
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
