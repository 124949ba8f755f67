import { mirrored } from "@haat/outside/tokens";
import { underLock } from "@haat/outside/under-lock";
import type { PathaoConfig } from "../../config/pathao.ts";
import { type Fields, isFields, textIn } from "../../fields.ts";
import type { Call, Reply } from "../../http/json-api.ts";
import type { Outside } from "../../port.ts";

export type PathaoTokens = Readonly<{
  /** Any but the one that was refused; null when none can be had: then nothing may be sent. */
  but(refused: string | null): Promise<string | null>;
}>;

/** Of a token that does not say how long it lives; the document's is five days. */
const usualLifeS = 432_000;
/** Nothing goes out with a token that ends under way. */
const marginS = 120;

type Granted = Readonly<{ token: string; lifeS: number }>;

function grantedBy(reply: Reply): Granted | null {
  if (reply.kind !== "ok" || !isFields(reply.body)) return null;
  const within: Fields = isFields(reply.body["data"]) ? reply.body["data"] : reply.body;
  const token = textIn(within, "access_token");
  const lifeS = Number(textIn(within, "expires_in") || usualLifeS);
  return token !== "" && lifeS > 0 ? { token, lifeS: Math.max(lifeS - marginS, 1) } : null;
}

/** One token for all processes, under either of Pathao's two logins. */
export function pathaoTokens(
  config: PathaoConfig,
  outside: Outside,
  call: (call: Call) => Promise<Reply>,
): PathaoTokens {
  const { origin, clientId, clientSecret, login, timeoutMs } = config;
  const key = `pathao:${origin}:${clientId}`;
  const store = mirrored(outside.tokens, outside.now, (fault) => outside.report?.(fault));
  const client = { client_id: clientId, client_secret: clientSecret };

  async function known(refused: string | null): Promise<string | null> {
    const stored = await store.get(key);
    const isLive = stored && stored.expiresAt.getTime() > outside.now().getTime();
    return isLive && stored.idToken !== refused ? stored.idToken : null;
  }

  const grant = (): Promise<Reply> =>
    call({
      ...{ op: "grant", verb: "POST" },
      ...(login.kind === "client"
        ? { path: "external/login", body: client }
        : {
            path: "issue-token",
            body: { ...client, grant_type: "password", username: login.username, password: login.password },
          }),
    });

  async function obtain(previous: string | null): Promise<string | null> {
    const issuedAt = outside.now();
    const granted = grantedBy(await grant());
    if (!granted) return null;
    const expiresAt = new Date(issuedAt.getTime() + granted.lifeS * 1000);
    const rest = { refreshToken: null, refreshes: [], rejected: false };
    await store.swap(key, previous, { idToken: granted.token, issuedAt, expiresAt, ...rest });
    return granted.token;
  }

  return {
    but: async (refused) => {
      const token = await known(refused);
      if (token !== null) return token;
      const work = async () => (await known(refused)) ?? obtain((await store.get(key))?.idToken ?? null);
      return underLock(store, key, timeoutMs, work, () => known(refused));
    },
  };
}
