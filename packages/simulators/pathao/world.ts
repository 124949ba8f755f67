import type { SimContext } from "../kit/listen.ts";
import type { Depot } from "../kit/parcels/depot.ts";
import type { Parcel } from "../kit/parcels/truth.ts";
import type { Base } from "../kit/start.ts";
import type { PathaoCredentials, PathaoSettings } from "./options.ts";

export type PathaoDetail = Readonly<{ deliveryType: number; itemType: number; quantity: number }>;
export type PathaoParcel = Parcel<PathaoDetail>;

export type PathaoWorld = Base<PathaoSettings> &
  Readonly<{ credentials: PathaoCredentials; depot: Depot<PathaoDetail> }>;

type Token = Readonly<{ token: string; issuedAt: number }>;

const tokensOf = ({ depot }: PathaoWorld): readonly Token[] =>
  (depot.store.fact("tokens") as readonly Token[] | undefined) ?? [];

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Looks like Laravel Passport's JWT; only the text as a whole means anything here. */
export function issueToken(world: PathaoWorld): string {
  const { depot } = world;
  const token = [
    part({ typ: "JWT", alg: "RS256" }),
    part({ aud: "1", jti: depot.random.opaque(20) }),
    depot.random.opaque(43),
  ].join(".");
  depot.store.note("tokens", [...tokensOf(world), { token, issuedAt: depot.clock.now() }].slice(-50));
  return token;
}

export function isAuthorised(world: PathaoWorld, c: SimContext): boolean {
  const shown = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  const token = tokensOf(world).find((each) => each.token === shown);
  const { depot, settings } = world;
  return token !== undefined && depot.clock.now() - token.issuedAt <= settings().tokenLifeS * 1000;
}

export const expireTokens = ({ depot }: PathaoWorld): void => depot.store.note("tokens", []);
