import type { BkashConfig } from "../../config.ts";
import type { Outside } from "../../port.ts";
import type { StoredToken } from "../../tokens.ts";
import { mirrored } from "../../tokens.ts";
import { readEnvelope } from "./envelope.ts";
import type { Answer } from "./transport.ts";
import { grantReply, pathsOf } from "./wire.ts";

export type Tokens = Readonly<{
  /** Null when none can be had: then nothing may be sent. */
  current(): Promise<string | null>;
  /** The gateway refused this one before its time. */
  reject(idToken: string): Promise<void>;
}>;

type Send = (op: "grant" | "refresh", path: string, body: Readonly<Record<string, string>>) => Promise<Answer>;

const hourMs = 3600_000;
const refreshesPerHour = 2;
const pollMs = 100;

/** Twelfths of a token's life: renewed from minute 50 on, no longer sent from minute 55 on. */
const wanted = 10;
const usable = 11;
const share = ({ issuedAt, expiresAt }: StoredToken, twelfths: number): number =>
  issuedAt.getTime() + ((expiresAt.getTime() - issuedAt.getTime()) * twelfths) / 12;

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/** One token for all processes: bKash blocks merchants that refresh often and refuses those that grant per payment. */
export function bkashTokens(config: BkashConfig, outside: Outside, send: Send): Tokens {
  const key = `bkash:${config.origin}:${config.username}:${config.apiFlavor}`;
  const store = mirrored(outside.tokens, outside.now, (fault) => outside.report?.(fault));
  const paths = pathsOf(config);
  const credentials = { app_key: config.appKey, app_secret: config.appSecret };
  let renewal: Promise<string | null> | null = null;

  /** The token's text while it is accepted and younger than so many twelfths of its life. */
  const until = (twelfths: number, token: StoredToken | null): string | null =>
    token && !token.rejected && outside.now().getTime() < share(token, twelfths) ? token.idToken : null;

  async function obtain(op: "grant" | "refresh", path: string, refreshToken?: string) {
    const issuedAt = outside.now();
    const body = refreshToken ? { ...credentials, refresh_token: refreshToken } : credentials;
    const answer = await send(op, path, body);
    if (answer.kind === "silence") return "silence";
    const envelope = readEnvelope(answer.status, answer.body);
    const reply = envelope.kind === "ok" ? grantReply.safeParse(envelope.body) : null;
    if (!reply?.success) return "refused";
    const { id_token: idToken, refresh_token: next, expires_in: seconds } = reply.data;
    const expiresAt = new Date(issuedAt.getTime() + seconds * 1000);
    return { idToken, refreshToken: next ?? null, issuedAt, expiresAt };
  }

  async function renewUnderLock(): Promise<string | null> {
    const old = await store.get(key);
    const fresh = until(wanted, old);
    if (fresh) return fresh;
    const at = outside.now().getTime();
    const recent = (old?.refreshes ?? []).filter((time) => at - time < hourMs);
    const mayRefresh = paths.refresh && old?.refreshToken && recent.length < refreshesPerHour;
    const refreshed = mayRefresh ? await obtain("refresh", paths.refresh, old.refreshToken) : "refused";
    const got = refreshed === "refused" ? await obtain("grant", paths.grant) : refreshed;
    if (typeof got === "string") return until(usable, old);
    const refreshes = mayRefresh ? [...recent, at] : recent;
    const stored = await store.swap(key, old?.idToken ?? null, { ...got, refreshes, rejected: false });
    return stored ? got.idToken : ((await store.get(key))?.idToken ?? null);
  }

  async function renew(): Promise<string | null> {
    const ttlMs = config.timeoutMs * 2 + 1000;
    for (let waitedMs = 0; waitedMs <= config.timeoutMs; waitedMs += pollMs) {
      const lock = await store.lock(key, ttlMs);
      if (lock)
        try {
          return await renewUnderLock();
        } finally {
          await lock.release();
        }
      const theirs = until(usable, await store.get(key));
      if (theirs) return theirs;
      await pause(pollMs);
    }
    return null;
  }

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
