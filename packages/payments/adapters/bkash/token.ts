import type { Clock } from "@haat/core/clock";
import type { BkashConfig } from "../../config/bkash.ts";
import type { Outside } from "../../port.ts";
import { mirrored, type StoredToken } from "@haat/outside/tokens";
import { readEnvelope } from "./envelope.ts";
import { underLock } from "@haat/outside/under-lock";
import type { Answer } from "./transport.ts";
import { grantReply, pathsOf } from "./wire.ts";

export type Tokens = Readonly<{
  /** Null when none can be had: then nothing may be sent. */
  current(): Promise<string | null>;
  /** The gateway refused this one before its time. */
  reject(idToken: string): Promise<void>;
}>;

type Send = (
  op: "grant" | "refresh",
  path: string,
  body: Readonly<Record<string, string>>,
) => Promise<Answer>;

const hourMs = 3600_000;

/** Twelfths of a token's life: renewed from minute 50 on, no longer sent from minute 55 on. */
const wanted = 10;
const usable = 11;
const share = ({ issuedAt, expiresAt }: StoredToken, twelfths: number): number =>
  issuedAt.getTime() + ((expiresAt.getTime() - issuedAt.getTime()) * twelfths) / 12;

type Obtained = Omit<StoredToken, "refreshes" | "rejected">;

/** One ask for a token. "refused" may be tried another way, "silence" may not: the gateway is down. */
async function obtain(ask: () => Promise<Answer>, now: Clock): Promise<Obtained | "refused" | "silence"> {
  const issuedAt = now();
  const answer = await ask();
  if (answer.kind === "silence") return "silence";
  const envelope = readEnvelope(answer.status, answer.body);
  const reply = envelope.kind === "ok" ? grantReply.safeParse(envelope.body) : null;
  if (!reply?.success) return "refused";
  const { id_token: idToken, refresh_token: refreshToken = null, expires_in: seconds } = reply.data;
  return { idToken, refreshToken, issuedAt, expiresAt: new Date(issuedAt.getTime() + seconds * 1000) };
}

/** One token for all processes: bKash blocks merchants that refresh often and refuses those that grant per payment. */
export function bkashTokens(config: BkashConfig, outside: Outside, send: Send): Tokens {
  const key = `bkash:${config.origin}:${config.username}:${config.apiFlavor}`;
  const store = mirrored(outside.tokens, outside.now, (fault) => outside.report?.(fault));
  const paths = pathsOf(config);
  const app = { app_key: config.appKey, app_secret: config.appSecret };
  let renewal: Promise<string | null> | null = null;

  /** The token's text while it is accepted and younger than so many twelfths of its life. */
  const until = (twelfths: number, token: StoredToken | null): string | null =>
    token && !token.rejected && outside.now().getTime() < share(token, twelfths) ? token.idToken : null;

  const refresh = (path: string, refreshToken: string) =>
    obtain(() => send("refresh", path, { ...app, refresh_token: refreshToken }), outside.now);

  async function renewUnderLock(): Promise<string | null> {
    const old = await store.get(key);
    const fresh = until(wanted, old);
    if (fresh) return fresh;
    const at = outside.now().getTime();
    const recent = (old?.refreshes ?? []).filter((time) => at - time < hourMs);
    const refreshToken = recent.length < config.refreshesPerHour ? old?.refreshToken : null;
    const mayRefresh = paths.refresh !== null && typeof refreshToken === "string";
    const refreshed = mayRefresh ? await refresh(paths.refresh, refreshToken) : "refused";
    const got =
      refreshed === "refused" ? await obtain(() => send("grant", paths.grant, app), outside.now) : refreshed;
    const refreshes = mayRefresh ? [...recent, at] : recent;
    if (typeof got === "string") {
      // A refused refresh counts at bKash too.
      if (old && mayRefresh) await store.swap(key, old.idToken, { ...old, refreshes });
      return until(usable, old);
    }
    const stored = await store.swap(key, old?.idToken ?? null, { ...got, refreshes, rejected: false });
    return stored ? got.idToken : ((await store.get(key))?.idToken ?? null);
  }

  const renew = (): Promise<string | null> =>
    underLock(store, key, config.timeoutMs, renewUnderLock, async () => until(usable, await store.get(key)));

  return {
    current: async () => {
      const fresh = until(wanted, await store.get(key));
      if (fresh) return fresh;
      renewal ??= renew().finally(() => {
        renewal = null;
      });
      return renewal;
    },
    reject: async (idToken) => {
      const stored = await store.get(key);
      if (stored?.idToken === idToken) await store.swap(key, idToken, { ...stored, rejected: true });
    },
  };
}
