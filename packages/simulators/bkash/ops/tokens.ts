import { gatewayReply, success, unauthorized, type Reply } from "../reply.ts";
import type { Token } from "../truth.ts";
import type { World } from "../world.ts";

const hourMs = 3600_000;

/** The body of a refused grant is not published; clients branch on the first one. */
const refused = ({ settings }: World, msg: string): Reply =>
  settings().refusedGrant === "401" ? unauthorized : { status: 200, body: { status: "fail", msg } };

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Looks like bKash's JWT; only the text as a whole means anything here. */
const jwtLike = (username: string, tail: string, issuedAt: number, expiresAt: number): string =>
  [
    base64url({ kid: "simulator", alg: "RS256" }),
    base64url({
      sub: username,
      token_use: "id",
      iat: Math.floor(issuedAt / 1000),
      exp: Math.floor(expiresAt / 1000),
    }),
    tail,
  ].join(".");

/** The block's body is not published either. */
const blocked = (world: World): Reply => {
  const msg = "Merchant is blocked: too many token requests";
  return world.settings().blockedGrant === "429" ? gatewayReply(429, msg) : refused(world, msg);
};

type Caller = Readonly<{ username: string | undefined; password: string | undefined }>;
type Body = Readonly<Record<string, unknown>>;

function isKnown({ credentials }: World, { username, password }: Caller, body: Body): boolean {
  return (
    username === credentials.username &&
    password === credentials.password &&
    body["app_key"] === credentials.appKey &&
    body["app_secret"] === credentials.appSecret
  );
}

function issue(world: World): Reply {
  const issuedAt = world.clock.now();
  const expiresAt = issuedAt + world.settings().tokenLifeMs;
  const id = jwtLike(world.credentials.username, world.random.opaque(86), issuedAt, expiresAt);
  const token: Token = { id, refresh: world.random.opaque(120), issuedAt, expiresAt };
  world.store.put({ kind: "token", value: token });
  return success({
    token_type: "Bearer",
    id_token: token.id,
    refresh_token: token.refresh,
    expires_in: Math.floor(world.settings().tokenLifeMs / 1000),
  });
}

export function grant(world: World, caller: Caller, body: Body): Reply {
  const merchant = world.store.merchant();
  if (!isKnown(world, caller, body))
    return refused(world, "Invalid username, password, app key or app secret");
  if (world.clock.now() < merchant.blockedUntil) return blocked(world);
  world.store.put({ kind: "merchant", value: { ...merchant, grants: merchant.grants + 1 } });
  return issue(world);
}

export function blockTokens({ store, clock, settings }: World): void {
  const blockedUntil = clock.now() + settings().refreshBlockMs;
  store.put({ kind: "merchant", value: { ...store.merchant(), blockedUntil } });
}

/** The third refresh within an hour blocks the merchant's tokens for an hour. */
export function refresh(world: World, caller: Caller, body: Body): Reply {
  const now = world.clock.now();
  const { refreshesPerHour, refreshTokenLifeMs } = world.settings();
  if (!isKnown(world, caller, body))
    return refused(world, "Invalid username, password, app key or app secret");
  const merchant = world.store.merchant();
  if (now < merchant.blockedUntil) return blocked(world);
  const recent = merchant.refreshedAt.filter((at) => now - at < hourMs);
  if (recent.length >= refreshesPerHour) {
    blockTokens(world);
    return blocked(world);
  }
  const old = world.store.tokens().find((token) => token.refresh === body["refresh_token"]);
  if (!old || now - old.issuedAt > refreshTokenLifeMs) return refused(world, "Invalid refresh token");
  const refreshedAt = [...recent, now];
  world.store.put({
    kind: "merchant",
    value: { ...merchant, refreshedAt, refreshes: merchant.refreshes + 1 },
  });
  return issue(world);
}

/** Bare and `Bearer` spellings both pass, even mixed within one payment. */
export function isAuthorised(
  world: World,
  authorization: string | undefined,
  appKey: string | undefined,
): boolean {
  const token = world.store.token((authorization ?? "").replace(/^Bearer\s+/i, ""));
  return token !== undefined && world.clock.now() < token.expiresAt && appKey === world.credentials.appKey;
}

export function expireTokens(world: World): void {
  const now = world.clock.now();
  for (const token of world.store.tokens())
    if (token.expiresAt > now) world.store.put({ kind: "token", value: { ...token, expiresAt: now } });
}
