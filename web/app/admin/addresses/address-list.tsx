import type { PastAddressView } from "@haat/contract/page-addresses";
import { formatDateTime } from "@haat/i18n/format";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** Each old address over the page it leads to now, with a way to take it off. */
export function AddressList({ items }: { items: readonly PastAddressView[] }) {
  const { t, locale } = useWords();
  return (
    <ul className="grid gap-3">
      {items.map(({ path, to, madeBy, madeAt }) => (
        <li key={path} className="sheet grid gap-2">
          <p className="break-all">{path}</p>
          {to === null ? (
            <p className="badge badge-warm justify-self-start">{t("admin:addresses.nowhere")}</p>
          ) : (
            <p className="break-all">
              <span aria-hidden="true">→ </span>
              <a href={`/${locale}${to}`} className="link">
                {to}
              </a>
            </p>
          )}
          <p className="text-sm text-soft">
            {madeBy === null ? t("admin:addresses.renamed") : <Typed text={madeBy} />}
            {" · "}
            {formatDateTime(new Date(madeAt), locale)}
          </p>
          <form method="post" action={`/${locale}/admin/addresses`} data-enhance="once">
            <input type="hidden" name="path" value={path} />
            <button name="intent" value="forget" className="button-quiet max-sm:w-full">
              {t("admin:addresses.forget")}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
