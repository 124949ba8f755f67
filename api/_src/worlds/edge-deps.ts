import { redisStreamSink } from "@haat/analytics/redis-stream";
import { type UpstashCartsConfig, upstashCarts } from "@haat/carts/upstash";
import { createSealer, otherKeysOf } from "@haat/core/seal";
import { configureNeon, openDatabase } from "@haat/db/client";
import { upstashLimits } from "@haat/limits/upstash";
import { readPushDoor } from "@haat/messaging/push/config";
import { readOauthConfig } from "@haat/oauth/config";
import { openOauth } from "@haat/oauth/open";
import type { Passwords } from "@haat/passwords/port";
import type { EdgeDeps } from "../context.ts";
import type { EdgeEnv } from "../env.ts";
import { readAdminAddresses } from "../middleware/admin-door.ts";
import { createAccessTokens } from "../services/auth/access-tokens.ts";

type Redis = Readonly<{ url: string; token: string }>;
/** How a process that lives on asks, in the place of the runtime's `fetch`. */
export type OwnWays = Readonly<{
  fetch?: unknown;
  requester?: (redis: Redis) => UpstashCartsConfig["requester"];
}>;

/** Nothing here holds a socket: every call is one HTTP request, so an isolate may share it among requests. */
export function edgeDeps(env: EdgeEnv, passwords: Passwords, own: OwnWays = {}): EdgeDeps {
  configureNeon({ fetchEndpoint: env.NEON_FETCH_ENDPOINT, wsProxy: env.NEON_WS_PROXY, fetch: own.fetch });
  const redis = { url: env.UPSTASH_REDIS_REST_URL, token: env.UPSTASH_REDIS_REST_TOKEN };
  const requester = own.requester?.(redis);
  const publicOrigin = new URL(env.PUBLIC_ORIGIN).origin;
  const trustsProxy = env.TRUSTED_PROXY === "on";
  const now = () => new Date();
  const outside = { fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked), now };
  return {
    db: openDatabase({ url: env.DATABASE_URL }),
    carts: upstashCarts({ ...redis, requester }),
    events: redisStreamSink({ ...redis, requester }),
    limits: upstashLimits({ ...redis, requester }),
    trustsProxy,
    adminAddresses: readAdminAddresses(env.ADMIN_ADDRESSES, { trustsProxy }),
    webKey: env.WEB_KEY ?? null,
    now,
    secret: env.SESSION_SECRET,
    sealer: createSealer(env.DATA_KEY, otherKeysOf(env.DATA_KEYS_ALSO)),
    passwords,
    oauth: openOauth(readOauthConfig(env, publicOrigin), outside),
    publicOrigin,
    pushDoor: readPushDoor(env),
    // 48 s: less than a function of the pages may last.
    live: { everyMs: 4_000, rounds: 13 },
    access: createAccessTokens({ secret: env.SESSION_SECRET, issuer: publicOrigin }),
  };
}

/** One line of JSON per request; nothing in it names a person. */
export const logLine = (line: Readonly<Record<string, string | number>>): void =>
  console.log(JSON.stringify(line));
