import type { MarketEvent } from "@haat/analytics/event";
import { createApp } from "@haat/api/app";
import type { Api } from "@haat/api/app-env";
import type { EdgeDeps, NodeDeps } from "@haat/api/context";
import { createAccessTokens } from "@haat/api/services/auth/access-tokens";
import type { CartStore } from "@haat/carts/port";
import { upstashCarts } from "@haat/carts/upstash";
import { createSealer, type Sealer } from "@haat/core/seal";
import { configureNeon, openDatabase } from "@haat/db/client";
import type { RateLimiter } from "@haat/limits/port";
import { readPushDoor } from "@haat/messaging/push/config";
import type { OauthConfig } from "@haat/oauth/config";
import { openOauth } from "@haat/oauth/open";
import { nativePasswords } from "@haat/passwords/native.node";
import { upstashLimits } from "@haat/limits/upstash";
import type { ledgerRules } from "@haat/contract/support";
import type { LocaleName } from "@haat/contract/values";
import { createDatabaseFrom, databaseUrls, dropDatabase } from "@haat/local/testing";
import pg from "pg";
import { expect, inject } from "vitest";
import { keepBooksOpen } from "./open-books.ts";

export type FreshDatabase = Readonly<{ env: Readonly<Record<string, string>>; drop(): Promise<void> }>;

/** A copy of the migrated template, one per test file; `env` is the platform's with this database's addresses. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { env, adminUrl } = inject("platform");
  const name = `t_${crypto.randomUUID().replaceAll("-", "")}`;
  await createDatabaseFrom(adminUrl, "haat", name);
  return { env: { ...env, ...databaseUrls(adminUrl, name) }, drop: () => dropDatabase(adminUrl, name) };
}

export type WorldOptions = Readonly<{
  /** The language of requests that name none. */
  locale?: LocaleName;
  carts?: CartStore;
  limits?: RateLimiter;
  publicOrigin?: string;
  trustsProxy?: boolean;
  /** Where one may sign in besides; nowhere unless named. */
  oauth?: OauthConfig;
  /** How long a stream of news lives; hardly at all unless named. */
  live?: EdgeDeps["live"];
  /** Of the key of the environment unless named. */
  sealer?: Sealer;
  /** The rules of the books that its tests break by hand: these are broken at its end, and no other. */
  bent?: readonly (typeof ledgerRules)[number][];
  /** What Node needs besides; without it the API is the edge's. */
  node?: (edge: EdgeDeps, env: Readonly<Record<string, string>>) => NodeDeps | Promise<NodeDeps>;
}>;

export type TestWorld = Readonly<{
  app: Api;
  env: Readonly<Record<string, string>>;
  edge: EdgeDeps;
  node: NodeDeps | null;
  /** Connected as the owner: for making rows and for looking at what happened. */
  owner: pg.Pool;
  /** A body that is no string goes out as JSON. Comes back when what the reply does not wait for is done too. */
  fetch(path: string, init?: TestRequest): Promise<Response>;
  /** Database round trips of the edge while `work` ran. */
  countTrips(work: () => Promise<unknown>): Promise<number>;
  events: MarketEvent[];
  /** What was reported as unexpected. */
  faults: unknown[];
  clock: Readonly<{ now(): Date; set(instant: Date): void; advance(ms: number): void }>;
  close(): Promise<void>;
}>;

export type TestRequest = Readonly<{
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
}>;

/** The real API over a fresh database, with a clock that stands still and a recorder for events. */
export async function openWorld({
  locale = "bn",
  carts,
  limits,
  publicOrigin = "http://haat.test",
  trustsProxy = false,
  oauth = { google: null, facebook: null, apple: null },
  sealer,
  live = { everyMs: 10, rounds: 2 },
  bent = [],
  node,
}: WorldOptions = {}): Promise<TestWorld> {
  const { env, drop } = await freshDatabase();
  configureNeon({ fetchEndpoint: env["NEON_FETCH_ENDPOINT"], wsProxy: env["NEON_WS_PROXY"] });
  const owner = new pg.Pool({ connectionString: env["DATABASE_OWNER_URL"], max: 4 });
  owner.on("error", () => undefined);
  let trips = 0;
  let now = new Date();
  const events: MarketEvent[] = [];
  const faults: unknown[] = [];
  const redis = {
    url: env["UPSTASH_REDIS_REST_URL"] ?? "",
    token: env["UPSTASH_REDIS_REST_TOKEN"] ?? "",
    timeoutMs: 60_000,
  };
  const edge: EdgeDeps = {
    db: openDatabase({ url: env["DATABASE_URL"] ?? "", onRoundTrip: () => (trips += 1), timeoutMs: 60_000 }),
    carts: carts ?? upstashCarts(redis),
    events: { record: async (told) => void events.push(...told) },
    limits: limits ?? upstashLimits(redis),
    trustsProxy,
    adminAddresses: null,
    webKey: "the-pages-of-our-own-show-this-key",
    now: () => now,
    secret: env["SESSION_SECRET"] ?? "",
    sealer: sealer ?? createSealer(env["DATA_KEY"] ?? ""),
    passwords: nativePasswords(),
    oauth: openOauth(oauth, { fetch, now: () => now }),
    publicOrigin,
    pushDoor: readPushDoor(env),
    live,
    access: createAccessTokens({ secret: env["SESSION_SECRET"] ?? "", issuer: "http://haat.test" }),
  };
  const closeBooks = keepBooksOpen({ readUrl: env["DATABASE_READ_URL"] ?? "", bent });
  const nodeDeps = node ? await node(edge, env) : null;
  const app = createApp({
    edge,
    node: nodeDeps,
    report: (fault) => void faults.push(fault),
    log: () => undefined,
    ready: async () => ({}),
  });
  return {
    app,
    env,
    edge,
    node: nodeDeps,
    owner,
    events,
    faults,
    fetch: async (path, init = {}) => {
      const pending: Promise<unknown>[] = [];
      const waitUntil = (work: Promise<unknown>): void => void pending.push(work);
      const context = { waitUntil, passThroughOnException: () => undefined, props: {} };
      const reply = await app.request(`http://haat.test${path}`, requestInit(init, locale), {}, context);
      await Promise.all(pending);
      return reply;
    },
    countTrips: async (work) => {
      const before = trips;
      await work();
      return trips - before;
    },
    clock: {
      now: () => now,
      set: (instant) => void (now = instant),
      advance: (ms) => void (now = new Date(now.getTime() + ms)),
    },
    close: async () => {
      await nodeDeps?.books.close();
      await owner.end();
      const broken = await closeBooks();
      await drop();
      // Whatever a file's tests were about, no taka may be unexplained after them.
      expect(broken.filter(({ rule }) => !bent.some((each) => each === rule))).toEqual([]);
      expect(new Set(broken.map(({ rule }) => rule)), "a rule that is said to be bent is not").toEqual(
        new Set(bent),
      );
    },
  };
}

function requestInit({ method, headers, body }: TestRequest, locale: LocaleName): RequestInit {
  const isFile = body instanceof Uint8Array || body instanceof ReadableStream;
  const isRaw = typeof body === "string" || isFile;
  return {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      "x-locale": locale,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
    ...(isFile && { duplex: "half" }),
  };
}
