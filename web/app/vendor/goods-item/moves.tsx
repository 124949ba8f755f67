import type { GoodsMove, GoodsView } from "@haat/contract/goods";
import type { ReactNode } from "react";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ goods: GoodsView; pressKey: string }>;
type PressProps = Props & Readonly<{ intent: GoodsMove | "copy"; look: string; children: ReactNode }>;

/** One form a press, so that each has a key of its own. */
function Press({ goods, pressKey, intent, look, children }: PressProps) {
  const { locale } = useWords();
  return (
    <form method="post" action={`/${locale}/vendor/goods/${goods.id}`} data-enhance="once">
      <HiddenFields values={{ key: `${pressKey}-${intent}` }} />
      <button name="intent" value={intent} className={`${look} max-sm:w-full`}>
        {children}
      </button>
    </form>
  );
}

/** Where the version that waits stands, and what may be done about it. */
export function VersionMoves(props: Props) {
  const { goods } = props;
  const { version } = goods;
  const { t } = useWords();
  if (version?.state === "submitted")
    return (
      <div className="grid gap-3">
        <Notice tone="warm">
          {t(goods.live === null ? "goods:item.waiting_new" : "goods:item.waiting")}
        </Notice>
        <Press {...props} intent="take_back" look="button-secondary">
          {t("goods:item.take_back")}
        </Press>
      </div>
    );
  return (
    <div className="grid gap-3">
      {version?.state === "changes_requested" && version.reason !== null && (
        <Notice tone="bad">
          <p className="font-semibold">{t("goods:item.changes")}</p>
          <p className="whitespace-pre-line">{version.reason}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Link to={`/vendor/goods/${goods.id}/edit`} className="button max-sm:w-full">
          {t("goods:item.edit")}
        </Link>
        {version !== null && (
          <Press {...props} intent="submit" look="button-secondary">
            {t("goods:item.submit")}
          </Press>
        )}
      </div>
      {version !== null && <p className="text-sm text-soft">{t("goods:item.submit_text")}</p>}
    </div>
  );
}

/** What may be done with the goods themselves. */
export function GoodsMoves(props: Props) {
  const { goods } = props;
  const { t } = useWords();
  return (
    <div className="grid gap-3">
      <Press {...props} intent="copy" look="button-secondary">
        {t("goods:item.copy")}
      </Press>
      {goods.state === "published" && (
        <>
          <p className="text-sm text-soft">{t("goods:item.archive_text")}</p>
          <Press {...props} intent="archive" look="button-secondary">
            {t("goods:item.archive")}
          </Press>
        </>
      )}
      {goods.state === "archived" && (
        <Press {...props} intent="restore" look="button">
          {t("goods:item.restore")}
        </Press>
      )}
      {goods.version?.isOpen && (
        <details>
          <summary className="button-quiet list-none">{t("goods:item.drop")}</summary>
          <p className="my-2 max-w-prose">{t("goods:item.drop_sure")}</p>
          <Press {...props} intent="drop" look="button-danger">
            {t("goods:item.drop_yes")}
          </Press>
        </details>
      )}
    </div>
  );
}
