import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Mark } from "./areas.ts";

const looks: Readonly<Record<Mark, string>> = {
  may: "text-leaf",
  like_all: "text-line-strong",
  not: "text-soft",
};

/** A sign and, for whoever does not see it, its word. */
export function MarkSign({ mark }: { mark: Mark }) {
  const { t } = useWords();
  return (
    <span className={`inline-grid size-6 place-items-center ${looks[mark]}`}>
      {mark === "may" && <Icon name="check" className="size-6" />}
      {mark === "like_all" && <Icon name="check" className="size-4" />}
      {mark === "not" && <span aria-hidden="true">·</span>}
      <span className="sr-only">{t(`rights:legend.${mark}`)}</span>
    </span>
  );
}

/** What the signs mean; on a phone roles stand by name. */
export function Marks() {
  const { t } = useWords();
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {(["may", "like_all", "not"] as const).map((mark) => (
        <li key={mark} className="flex items-center gap-2 max-lg:hidden" aria-hidden="true">
          <MarkSign mark={mark} /> {t(`rights:legend.${mark}`)}
        </li>
      ))}
      <li className="flex items-baseline gap-2">
        <span className="badge badge-warm flex-none">{t("rights:fresh")}</span>
        {t("rights:fresh.text")}
      </li>
      <li className="flex items-baseline gap-2">
        <span className="badge badge-warm flex-none">{t("rights:four")}</span>
        {t("rights:four.text")}
      </li>
    </ul>
  );
}
