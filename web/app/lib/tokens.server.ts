import { cookieName, readCookies, writeCookie } from "./cookies.ts";

const dayS = 86_400;
const names = {
  cart: "haat_cart",
  session: "haat_session",
  orders: "haat_orders",
  shop: "haat_shop",
} as const;
const opaque = /^[\w.~-]{16,200}$/;
const ordersKept = 5;

/** What the browser holds for us, unread: only the API knows whether a token still opens anything. */
export type Tokens = Readonly<{
  cart: string | null;
  session: string | null;
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
  const kept = (cookies.get(cookieName(names.orders, request.url)) ?? "")
    .split("|")
    .map((pair) => pair.split(":"));
  const orders = kept.flatMap(([id, token]) =>
    id && token && opaque.test(token) ? [[id, token] as const] : [],
  );
  return {
    cart: read(names.cart),
    session: read(names.session),
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

export const keepSession = (token: string, expiresAt: string, now: Date, request: Request): string =>
  writeCookie(names.session, token, request.url, {
    maxAgeS: Math.max(0, Math.floor((Date.parse(expiresAt) - now.getTime()) / 1000)),
  });

export const dropSession = (request: Request): string =>
  writeCookie(names.session, "", request.url, { maxAgeS: 0 });

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
