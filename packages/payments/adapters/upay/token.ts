import type { UpayConfig } from "../../config/upay.ts";
import { underLock } from "@haat/outside/under-lock";
import type { Outside } from "../../port.ts";
import { mirrored } from "@haat/outside/tokens";
import type { UpayReply } from "./client.ts";
import { authData } from "./wire.ts";

export type UpayTokens = Readonly<{
  /** Any but the one that was refused; null when none can be had: then nothing may be sent. */
  but(refused: string | null): Promise<string | null>;
}>;

type Grant = (body: Readonly<Record<string, string>>) => Promise<UpayReply>;

/** One token for all processes; how long it lives is not published, so it is kept for the configured minutes. */
export function upayTokens(config: UpayConfig, outside: Outside, grant: Grant): UpayTokens {
  const key = `upay:${config.origin}:${config.merchant.id}`;
  const store = mirrored(outside.tokens, outside.now, (fault) => outside.report?.(fault));

  async function known(refused: string | null): Promise<string | null> {
    const stored = await store.get(key);
    const isLive = stored && stored.expiresAt.getTime() > outside.now().getTime();
    return isLive && stored.idToken !== refused ? stored.idToken : null;
  }

  async function obtain(previous: string | null): Promise<string | null> {
    const issuedAt = outside.now();
    const { id: merchant_id, key: merchant_key } = config.merchant;
    const reply = await grant({ merchant_id, merchant_key });
    const isGrant = reply.kind === "answered" && reply.code === "MAS2001";
    const read = isGrant ? authData.safeParse(reply.data) : null;
    if (!read?.success) return null;
    await store.swap(key, previous, {
      idToken: read.data.token,
      refreshToken: null,
      issuedAt,
      expiresAt: new Date(issuedAt.getTime() + config.tokenLifeMs),
      refreshes: [],
      rejected: false,
    });
    return read.data.token;
  }

  return {
    but: async (refused) => {
      const token = await known(refused);
      if (token !== null) return token;
      const work = async () => (await known(refused)) ?? obtain((await store.get(key))?.idToken ?? null);
      return underLock(store, key, config.timeoutMs, work, () => known(refused));
    },
  };
}
