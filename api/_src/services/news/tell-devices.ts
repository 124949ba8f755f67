import type { LocaleName } from "@haat/contract/values";
import type { Tx } from "@haat/db/books";
import { enqueueNews } from "@haat/db/queries/news/tell";
import type { EdgeDeps } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMessage } from "../messages/seal-message.ts";

/** What a service worker shows; `page` is opened by a tap, `tag` makes a second copy take the place of the first. */
export type DeviceNews = Readonly<{ title: string; body: string; page: string; tag: string }>;

type News = Readonly<{
  order: Readonly<{ id: string; number: string; lang: LocaleName; isHeard: boolean }>;
  /** As it goes out by SMS. */
  text: string;
  key: string;
}>;

/** A notice without who sends it and where it leads: both stand beside it on a device, and a link's secret has no business on a locked screen. */
const bare = (text: string): string =>
  text
    .replace(/^(?:হাট|Haat): /, "")
    .replace(/:? https?:\/\/\S+$/, "")
    .trim();

/** The same news to every browser that listens for the order, in the order's language. The page it opens asks whoever comes for his own proof. */
export async function tellDevices(
  tx: Tx,
  { sealer, publicOrigin }: Pick<EdgeDeps, "sealer" | "publicOrigin">,
  { order: { id, number, lang, isHeard }, text, key }: News,
): Promise<void> {
  if (!isHeard) return;
  const news: DeviceNews = {
    title: translators[lang].t("messages:device.title", { number }),
    body: bare(text),
    ...{ page: `${publicOrigin}/${lang}/orders/${id}`, tag: key },
  };
  const payload = await sealMessage(sealer, "notice", { to: id, text: JSON.stringify(news) });
  await enqueueNews(tx, { orderId: id, eventKey: `${key}:device`, payload });
}
