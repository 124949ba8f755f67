import type { NewsDeviceList } from "@haat/contract/news";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ devices: NewsDeviceList; page: string }>;

/** Asks this browser, and lists those that listen. Without a script, or where a browser cannot, it says that the SMS comes all the same. */
export function NewsDevices({ devices: { publicKey, items }, page }: Props) {
  const { t } = useWords();
  return (
    <>
      {publicKey === null ? (
        <Notice>{t("account:news.none")}</Notice>
      ) : (
        <form method="post" action={page} className="sheet">
          <div data-news={publicKey} className="grid gap-3">
            <p data-news-cannot>{t("account:news.cannot")}</p>
            <p data-news-failed hidden role="alert" className="notice notice-bad">
              {t("account:news.denied")}
            </p>
            <input type="hidden" name="answer" data-news-answer />
            <button type="button" hidden className="button justify-self-start" data-news-go>
              {t("account:news.ask")}
            </button>
            <button hidden name="intent" value="listen" data-news-send tabIndex={-1} aria-hidden />
          </div>
        </form>
      )}
      <section className="grid gap-3" aria-labelledby="listening">
        <h2 id="listening" className="text-lg">
          {t("account:news.listed")}
        </h2>
        {items.length === 0 && <p className="text-soft">{t("account:news.nowhere")}</p>}
        <ul className="grid gap-3">
          {items.map((device) => (
            <DeviceRow key={device.id} device={device} page={page} />
          ))}
        </ul>
      </section>
    </>
  );
}

type RowProps = Readonly<{ device: NewsDeviceList["items"][number]; page: string }>;

function DeviceRow({ device: { id, label, since, toldAt }, page }: RowProps) {
  const { t } = useWords();
  const name = label || t("sessions:unknown");
  return (
    <li className="sheet flex flex-wrap items-center justify-between gap-4">
      <div className="grid gap-1">
        <p className="font-semibold">{name}</p>
        <p className="text-sm text-soft">{t("account:news.since", { when: new Date(since) })}</p>
        {toldAt !== null && (
          <p className="text-sm text-soft">{t("account:news.told", { when: new Date(toldAt) })}</p>
        )}
      </div>
      <form method="post" action={page} data-enhance="once">
        <input type="hidden" name="id" value={id} />
        <button
          name="intent"
          value="forget"
          className="button-secondary"
          aria-label={t("account:news.forget_named", { device: name })}
        >
          {t("account:news.forget")}
        </button>
      </form>
    </li>
  );
}
