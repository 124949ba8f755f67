import { formatNumber } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import { sayOffline } from "@haat/i18n/offline-words";
import { unitsIn } from "./cart-change.ts";
import { sendWaiting } from "./cart.ts";
import { type Client, scope } from "./scope.ts";
import { readAll } from "./store.ts";
import { localeOfPath } from "./way.ts";

/** A line on the page. `go` is a button, and what the page sends when it is pressed. */
type Bar = Readonly<{
  name: string;
  words: readonly string[];
  go?: Readonly<{ say: string; send: string }>;
}>;
type Tell = Readonly<{ bars: readonly Bar[]; count?: string; words?: string }>;

async function barsFor(locale: Locale): Promise<Tell> {
  const [waiting, told] = [await readAll("waiting"), await readAll("told")];
  const bars: Bar[] = [];
  const number = formatNumber(waiting.length, locale);
  if (waiting.length > 0)
    bars.push({ name: "waiting", words: [sayOffline(locale, "offline:waiting", { number })] });
  if (told.length > 0)
    bars.push({
      ...{ name: "told", words: told.map(({ words }) => words) },
      go: { say: sayOffline(locale, "offline:understood"), send: "heard" },
    });
  if (waiting.length === 0) return { bars };
  return { bars, count: formatNumber(unitsIn(await readAll("lines")), locale) };
}

const localeOfClient = ({ url }: Client): Locale => localeOfPath(new URL(url).pathname);

/** How it stands with what waits, to one page. */
export const tellOne = async (client: Client): Promise<void> =>
  client.postMessage(await barsFor(localeOfClient(client)));

/** Sends what waits, and tells every open page how it went. */
export async function syncAndTell(): Promise<void> {
  const sent = await sendWaiting().catch(() => 0);
  for (const client of await scope.clients.matchAll({ type: "window", includeUncontrolled: true })) {
    const locale = localeOfClient(client);
    const words = sent > 0 ? { words: sayOffline(locale, "offline:back") } : {};
    client.postMessage({ ...(await barsFor(locale)), ...words });
  }
}

/** A worker that waits says so itself: the one in charge is older and does not know it. */
export function offerRenewal(client: Client): void {
  const locale = localeOfClient(client);
  const go = { say: sayOffline(locale, "offline:new_go"), send: "renew" };
  client.postMessage({ bars: [{ name: "new", words: [sayOffline(locale, "offline:new_version")], go }] });
}
