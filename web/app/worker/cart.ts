import { formatNumber } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import { sayOffline } from "@haat/i18n/offline-words";
import { type Change, formOf, readChange, unitsIn, withChange } from "./cart-change.ts";
import { type FetchEvent, scope } from "./scope.ts";
import { drop, put, readAll, replace, type Waiting } from "./store.ts";
import { localeOfPath } from "./way.ts";

/** As many presses as the cart remembers, so that none of them can count twice. */
const mostWaiting = 40;
const syncTag = "haat-cart";

const newPress = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** One at a time, also beside a sync that the browser began by itself. */
const alone = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request("haat-cart", work) as Promise<Result>;

const send = (path: string, change: Change, accept: string): Promise<Response> =>
  fetch(path, { method: "POST", body: formOf(change), headers: { accept }, redirect: "manual" });

type Reply = Readonly<{ said?: unknown; changed?: unknown }>;

/** The market has decided, whatever it said; null when it has not, and the change goes on waiting. */
async function decided(one: Waiting): Promise<Reply | null> {
  const reply = await send(one.path, one, "application/json");
  if (reply.status >= 500 || reply.status === 429 || reply.status === 408) return null;
  const said = (await reply.json().catch(() => ({}))) as Reply;
  return reply.ok ? said : { ...said, changed: true };
}

/** Sends what waits, in its order. What did not go as the shopper saw it is kept until she has heard it. */
export const sendWaiting = (): Promise<number> =>
  alone(async () => {
    let sent = 0;
    for (const one of await readAll("waiting")) {
      const reply = await decided(one);
      if (!reply) throw new TypeError("the market is too busy");
      if (reply.changed === true) {
        const locale = localeOfPath(one.path);
        const said = typeof reply.said === "string" && reply.said !== "" ? reply.said : null;
        const words = said ?? sayOffline(locale, "offline:not_in");
        await put("told", { words: one.title === "" ? words : `${one.title}: ${words}` });
      }
      if (one.id !== undefined) await drop("waiting", one.id);
      sent += 1;
    }
    return sent;
  });

const apply = async (change: Change): Promise<number> => {
  const lines = withChange(await readAll("lines"), change);
  await replace("lines", lines);
  return unitsIn(lines);
};

async function wait(path: string, change: Change): Promise<number | null> {
  if ((await readAll("waiting")).length >= mostWaiting) return null;
  await put("waiting", { ...change, path, at: Date.now() });
  await scope.registration.sync?.register(syncTag).catch(() => undefined);
  return apply(change);
}

const inWords = (locale: Locale, units: number | null): Response =>
  units === null
    ? Response.json({ count: null, said: sayOffline(locale, "offline:full") })
    : Response.json({ count: formatNumber(units, locale), said: sayOffline(locale, "offline:added") });

/** A change of the cart, now or when the line is back; what waits already goes first. */
export async function answerChange({ request }: FetchEvent): Promise<Response> {
  const copy = request.clone();
  const change = readChange(new URLSearchParams(await copy.text()), newPress);
  if (change === null) return fetch(request);
  const { pathname } = new URL(request.url);
  const accept = request.headers.get("accept") ?? "*/*";
  try {
    await sendWaiting();
    const reply = await send(pathname, change, accept);
    if (reply.ok || reply.type === "opaqueredirect") await apply(change).catch(() => undefined);
    return reply;
  } catch {
    const locale = localeOfPath(pathname);
    const units = await wait(pathname, change);
    if (accept === "application/json") return inWords(locale, units);
    return Response.redirect(`/${locale}/cart`, 303);
  }
}

export { syncTag };
