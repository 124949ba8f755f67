import type { HomeSectionItem } from "@haat/contract/home-page";
import { formatDay } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ part: HomeSectionItem; isFirst: boolean; isLast: boolean }>;

/** One part of the front page: what it shows and when, and what can be done with it. */
export function PartCard({ part, isFirst, isLast }: Props) {
  const { t, locale } = useWords();
  const { id, kind, titleBn, titleEn, category, stands, version } = part;
  const name = (locale === "bn" ? titleBn : titleEn) ?? category?.name ?? t(`storefront:home.kind.${kind}`);
  const acts = [
    ...(isFirst ? [] : (["up"] as const)),
    ...(isLast ? [] : (["down"] as const)),
    ...(stands === "off" ? (["on", "away"] as const) : (["off"] as const)),
  ];
  return (
    <li className="sheet grid gap-3" id={id}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="grid gap-1">
          <h2 className="text-lg">{name}</h2>
          <p className="text-sm text-soft">{t(`admin:front.kind.${kind}`)}</p>
        </div>
        <span className={stands === "shown" ? "badge badge-good" : "badge badge-warm"}>
          {t(`admin:front.stands.${stands}`)}
        </span>
      </div>
      <Days part={part} />
      {part.changedBy !== null && (
        <p className="text-sm text-soft">
          <Typed text={part.changedBy} />
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Link to={`/admin/front-page/${id}`} className="button-secondary">
          {t("admin:front.change")}
          <span className="sr-only">: {name}</span>
        </Link>
        <form method="post" action={`/${locale}/admin/front-page`} data-enhance="once" className="contents">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="seen" value={version} />
          {acts.map((act) => (
            <button key={act} name="act" value={act} className="button-quiet">
              {t(`admin:front.act.${act}`)}
              <span className="sr-only">: {name}</span>
            </button>
          ))}
        </form>
      </div>
    </li>
  );
}

function Days({ part: { from, until } }: { part: HomeSectionItem }) {
  const { t, locale } = useWords();
  if (from === null && until === null) return null;
  return (
    <p className="text-sm">
      {from !== null && t("admin:front.from_day", { day: formatDay(from, locale) })}{" "}
      {until !== null && t("admin:front.until_day", { day: formatDay(until, locale) })}
    </p>
  );
}
