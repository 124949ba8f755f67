import type { LocaleName } from "@haat/contract/values";
import type { Audience } from "@haat/core/sessions";
import { createContext, data, type RouterContextProvider } from "react-router";
import type { z } from "zod";
import { ApiProblem, readProblem, unreachable } from "./api-problem.ts";
import { readEnvironment } from "./env.server.ts";
import { audienceOf } from "./audience.ts";
import { tokensOf } from "./carried.server.ts";
import { asksToConfirm, toConfirm } from "./confirm.server.ts";
import { isCopy, refusesCounting } from "./counting.server.ts";
import { localeOf } from "./locale.ts";
import type { Tokens } from "./tokens.server.ts";

export type Fetch = (request: Request) => Promise<Response>;

/** How the web reaches the API. Tests set it to the API's own `fetch`; unset, it is the network. */
export const fetchContext = createContext<Fetch>((request) => fetch(request));

/** The API has masked a phone in what was written in this request. */
export const maskedContext = createContext(false);

/** Bytes that are sent as they are; from a slow line they may take a minute. */
export type SentFile = Readonly<{ type: string; bytes: Blob | ReadableStream<Uint8Array> | null }>;
const patienceMs = { words: 15_000, file: 60_000 };

type Call = Readonly<{
  query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  body?: unknown;
  /** In place of a body. */
  file?: SentFile;
  headers?: Readonly<Record<string, string>>;
  /** For what an answer says beside its body, such as a cart's token. */
  onReply?: (headers: Headers) => void;
  /** For an answer that goes on: it ends with this, and not when an ordinary one should have come. */
  until?: AbortSignal;
}>;

type Read = <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  call?: Call,
) => Promise<z.output<Schema>>;

export type Api = Readonly<{
  /** For what a page is about: a refusal becomes the error page, with the API's status and sentence. */
  read: Read;
  /** For what a page can do without: a refusal is thrown as `ApiProblem`. */
  find: Read;
  send: <Schema extends z.ZodType>(
    method: "POST" | "PUT" | "DELETE" | "PATCH",
    path: string,
    schema: Schema,
    call?: Call,
  ) => Promise<z.output<Schema>>;
  /** A document to hand on as it comes; a refusal is thrown as `ApiProblem`. */
  open: (path: string, call: Call) => Promise<Response>;
  /** The same of one that is only read. */
  fetch: (path: string, call?: Call) => Promise<Response>;
}>;

type Asker = Readonly<{
  request: Request;
  params: { locale?: string | undefined };
  context: Readonly<RouterContextProvider>;
}>;

/**
 * For pages that are the same for everybody: no token that opens anything leaves with the call, so nothing personal can come
 * back. Whoever looks is named only so that his no to counting is kept.
 */
export const publicApi = (asker: Asker): Api => apiFor(asker, null);

/** For pages about one person: the cart and session tokens of the browser go along. */
export const personalApi = (asker: Asker, tokens: Tokens = tokensOf(asker)): Api => apiFor(asker, tokens);

const carriedBy = ({ body, file, until }: Call) =>
  file === undefined
    ? {
        body: body === undefined ? null : JSON.stringify(body),
        signal: until ?? AbortSignal.timeout(patienceMs.words),
      }
    : { body: file.bytes, duplex: "half" as const, signal: until ?? AbortSignal.timeout(patienceMs.file) };

function apiFor(asker: Asker, tokens: Tokens | null): Api {
  const { request, params, context } = asker;
  const seen = () => tokensOf(asker);
  const isUncounted = isCopy(request) || refusesCounting(request);
  const origin = readEnvironment().API_ORIGIN ?? new URL(request.url).origin;
  const ask = context.get(fetchContext);
  const reach = async (method: string, path: string, extra: Call): Promise<Response> => {
    const url = new URL(path, origin);
    for (const [name, value] of Object.entries(extra.query ?? {}))
      for (const each of Array.isArray(value) ? value : [value])
        if (each !== undefined && each !== "") url.searchParams.append(name, String(each));
    const headers = new Headers({ accept: "application/json", "accept-language": languageOf(params.locale) });
    if (tokens?.cart) headers.set("x-haat-cart", tokens.cart);
    const access = tokens && accessFor(path, tokens, request);
    if (access) headers.set("authorization", `Bearer ${access}`);
    if (tokens?.device) headers.set("x-haat-device", tokens.device);
    for (const [name, value] of visitorOf(request)) headers.set(name, value);
    const counting = isUncounted ? "no" : tokens === null && accessFor(path, seen(), request);
    if (counting) headers.set("x-haat-counting", counting);
    const agent = tokens && request.headers.get("user-agent");
    if (agent) headers.set("user-agent", agent);
    if (tokens?.shop && path.startsWith("/v1/vendor")) headers.set("x-haat-shop", tokens.shop);
    if (extra.body !== undefined) headers.set("content-type", "application/json");
    if (extra.file !== undefined) headers.set("content-type", extra.file.type);
    for (const [name, value] of Object.entries(extra.headers ?? {})) headers.set(name, value);
    const reply = await ask(
      new Request(url, { method, headers, redirect: "error", ...carriedBy(extra) }),
    ).catch(() => {
      throw unreachable();
    });
    if (!reply.ok) throw await readProblem(reply);
    if (reply.headers.has("x-haat-masked")) context.set(maskedContext, true);
    extra.onReply?.(reply.headers);
    return reply;
  };
  const call = async <Schema extends z.ZodType>(
    method: string,
    path: string,
    schema: Schema,
    extra: Call = {},
  ) => {
    const reply = await reach(method, path, extra);
    const text = await reply.text();
    return schema.parse(text === "" ? null : parsed(text));
  };
  return {
    read: (path, schema, extra) =>
      call("GET", path, schema, extra).catch((fault: unknown) => {
        if (fault instanceof ApiProblem && asksToConfirm(fault.code))
          throw toConfirm(request, localeOf(params));
        return refusePage(fault);
      }),
    find: (path, schema, extra) => call("GET", path, schema, extra),
    send: (method, path, schema, extra) => call(method, path, schema, extra),
    open: (path, extra) => reach("POST", path, extra),
    fetch: (path, extra = {}) => reach("GET", path, extra),
  };
}

/** What is no JSON is told without a word of it: the parser's own complaint quotes what it could not read. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError("the API answered with what is no JSON");
  }
}

/** Who is behind this page, so that the API counts visitors and not the pages; the key makes it believe us. */
function visitorOf({ headers }: Request): readonly (readonly [string, string])[] {
  const { TRUSTED_PROXY, WEB_KEY } = readEnvironment();
  const hops = headers.get("x-vercel-forwarded-for") ?? headers.get("x-real-ip");
  if (TRUSTED_PROXY !== "on" || !WEB_KEY || !hops) return [];
  return [
    ["x-haat-visitor", hops.split(",")[0]?.trim() ?? ""],
    ["x-haat-web", WEB_KEY],
  ];
}

/** The token of the branch that is asked. The auth branch takes any: the page's own first. */
function accessFor(path: string, { access }: Tokens, { url }: Request): string | null {
  const branch = /^\/v1\/(store|vendor|support|admin)\//.exec(path)?.[1] as Audience | undefined;
  if (branch !== undefined) return access[branch];
  return (
    access[audienceOf(new URL(url).pathname)] ??
    access.store ??
    access.vendor ??
    access.support ??
    access.admin
  );
}

/** React Router shows a thrown `data` on the error page as it is; the text of a thrown `Error` it hides. */
export function refusePage(fault: unknown): never {
  if (!(fault instanceof ApiProblem)) throw fault;
  const { status, code, title, detail, retryAfterS } = fault;
  // A page's address holds all that a page asks with: one that the API cannot read leads nowhere.
  if (code === "request.invalid") throw data(null, { status: 404 });
  const headers = retryAfterS === null ? {} : { "retry-after": String(retryAfterS) };
  throw data({ code, title, detail }, { status, headers });
}

export type Outcome<Value> = Readonly<{ ok: true; value: Value } | { ok: false; problem: ApiProblem }>;

/** A refusal as a value, for actions that answer it on the form. */
export const outcomeOf = <Value>(sent: Promise<Value>): Promise<Outcome<Value>> =>
  sent.then(
    (value) => ({ ok: true, value }),
    (fault: unknown) => {
      if (fault instanceof ApiProblem) return { ok: false, problem: fault };
      throw fault;
    },
  );

const languageOf = (locale: string | undefined): LocaleName => (locale === "en" ? "en" : "bn");
