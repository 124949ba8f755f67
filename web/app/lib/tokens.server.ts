import type { TokensView } from "@haat/contract/session";
import { type Audience, audiences } from "@haat/core/sessions";
import { cookieName, readCookies, writeCookie } from "./cookies.ts";

const dayS = 86_400;
const names = {
  cart: "haat_cart",
  refresh: "haat_refresh",
  device: "haat_device",
  orders: "haat_orders",
  shop: "haat_shop",
} as const;
const accessName = (audience: Audience) => `haat_access_${audience}` as const;
const opaque = /^[\w.~-]{16,200}$/;
const signed = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const longestAccess = 2048;
/** An access token goes this long before its end, so that none runs out on its way. */
const marginS = 30;
const ordersKept = 5;

/** What the browser holds for us, unread: only the API knows whether a token still opens anything. */
export type Tokens = Readonly<{
  cart: string | null;
  /** Good once, for the next access token. Whoever has one is signed in, as far as the browser knows. */
  refresh: string | null;
  /** One per branch of the API that was asked for lately. */
  access: Readonly<Record<Audience, string | null>>;
  device: string | null;
  orders: ReadonlyMap<string, string>;
  /** Which of several shops a member works for now. */
  shop: string | null;
}>;

export function readTokens(request: Request): Tokens {
  const cookies = readCookies(request.headers.get("cookie"));
  const read = (name: string) => {
    const value = cookies.get(cookieName(name, request.url));
    return value !== undefined && opaque.test(value) ? value : null;
  };
  const readAccess = (audience: Audience) => {
    const value = cookies.get(cookieName(accessName(audience), request.url));
    return value !== undefined && value.length <= longestAccess && signed.test(value) ? value : null;
  };
  const kept = (cookies.get(cookieName(names.orders, request.url)) ?? "")
    .split("|")
    .map((pair) => pair.split(":"));
  const orders = kept.flatMap(([id, token]) =>
    id && token && opaque.test(token) ? [[id, token] as const] : [],
  );
  return {
    cart: read(names.cart),
    refresh: read(names.refresh),
    access: {
      store: readAccess("store"),
      vendor: readAccess("vendor"),
      support: readAccess("support"),
      admin: readAccess("admin"),
    },
    device: read(names.device),
    orders: new Map(orders.slice(0, ordersKept)),
    shop: read(names.shop),
  };
}

/** A visitor without one gets the page that everybody gets. */
export const holdsOurCookies = (request: Request): boolean =>
  [...readCookies(request.headers.get("cookie")).keys()].some((name) => /^(?:__Host-)?haat_/.test(name));

/** The number for the cart button, as the last change of the cart left it. */
export function readCount(request: Request): number {
  const count = Number(
    readCookies(request.headers.get("cookie")).get(cookieName("haat_count", request.url)) ?? "0",
  );
  return Number.isInteger(count) && count >= 0 && count < 10_000 ? count : 0;
}

export const keepCart = (token: string, request: Request): string =>
  writeCookie(names.cart, token, request.url, { maxAgeS: 30 * dayS });

/** The cart of somebody signed in is theirs; it must not stay in the browser after they leave. */
export const dropCart = (request: Request): string =>
  writeCookie(names.cart, "", request.url, { maxAgeS: 0 });

const secondsUntil = (instant: string, now: Date): number =>
  Math.max(0, Math.floor((Date.parse(instant) - now.getTime()) / 1000));

/** The next tokens of the session that the browser is in. */
export const keepTokens = ({ access, refresh }: TokensView, now: Date, request: Request): string[] => [
  writeCookie(names.refresh, refresh.token, request.url, { maxAgeS: secondsUntil(refresh.expiresAt, now) }),
  writeCookie(accessName(access.audience), access.token, request.url, {
    maxAgeS: Math.max(0, secondsUntil(access.expiresAt, now) - marginS),
  }),
];

const dropAccess = (audience: Audience, request: Request): string =>
  writeCookie(accessName(audience), "", request.url, { maxAgeS: 0 });

/** A new session: of whoever was here before, nothing stays. */
export const keepSession = (tokens: TokensView, now: Date, request: Request): string[] => [
  ...audiences
    .filter((audience) => audience !== tokens.access.audience)
    .map((audience) => dropAccess(audience, request)),
  ...keepTokens(tokens, now, request),
];

export const dropSession = (request: Request): string[] => [
  writeCookie(names.refresh, "", request.url, { maxAgeS: 0 }),
  ...audiences.map((audience) => dropAccess(audience, request)),
];

/** What this browser is known by when somebody signs in: no secret of his, and the same for everybody who uses it. */
export const keepDevice = (token: string, request: Request): string =>
  writeCookie(names.device, token, request.url, { maxAgeS: 400 * dayS });

export const keepShop = (id: string, request: Request): string =>
  writeCookie(names.shop, id, request.url, { maxAgeS: 30 * dayS });

export const dropShop = (request: Request): string =>
  writeCookie(names.shop, "", request.url, { maxAgeS: 0 });

/** The guest's key to an order: the five newest are kept, so that a cookie never grows past what a server reads. */
export function keepOrder(orderId: string, token: string, request: Request): string {
  const others = [...readTokens(request).orders].filter(([id]) => id !== orderId);
  const kept = [[orderId, token] as const, ...others].slice(0, ordersKept);
  return writeCookie(names.orders, kept.map((pair) => pair.join(":")).join("|"), request.url, {
    maxAgeS: 30 * dayS,
  });
}

/** The number on the cart button. No secret: pages shared by everybody are cached without it and a script fills it in. */
export const keepCount = (count: number, request: Request): string =>
  writeCookie("haat_count", String(count), request.url, { maxAgeS: 30 * dayS, isReadable: true });
