import type { SimContext } from "../kit/listen.ts";
import type { Purse } from "../kit/purse/purse.ts";
import type { Charge } from "../kit/purse/truth.ts";
import type { Base } from "../kit/start.ts";
import type { UpayCredentials, UpaySettings } from "./options.ts";

export type UpayDetail = Readonly<{ sessionId: string; ulid: string }>;
export type UpayCharge = Charge<UpayDetail>;

export type UpayWorld = Base<UpaySettings> &
  Readonly<{
    credentials: UpayCredentials;
    purse: Purse<UpayDetail>;
  }>;

type Token = Readonly<{ token: string; issuedAt: number }>;

const tokensOf = ({ purse }: UpayWorld): readonly Token[] =>
  (purse.store.fact("tokens") as readonly Token[] | undefined) ?? [];

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Looks like Upay's JWT, which names the merchant and no end; only the text as a whole means anything here. */
export function issueToken(world: UpayWorld): string {
  const { purse, credentials } = world;
  const merchant = { merchant_id: credentials.merchantId, nonce: purse.random.opaque(12) };
  const token = [part({ alg: "HS256", typ: "JWT" }), part(merchant), purse.random.opaque(43)].join(".");
  purse.store.note("tokens", [...tokensOf(world), { token, issuedAt: purse.clock.now() }].slice(-50));
  return token;
}

/** The scheme word is literally `UPAY`. */
export function isAuthorised(world: UpayWorld, c: SimContext): boolean {
  const shown = /^UPAY (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  const token = tokensOf(world).find((each) => each.token === shown);
  const { purse, settings } = world;
  return token !== undefined && purse.clock.now() - token.issuedAt <= settings().tokenLifeMs;
}

export const expireTokens = ({ purse }: UpayWorld): void => purse.store.note("tokens", []);
