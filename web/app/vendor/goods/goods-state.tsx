import type { GoodsRow } from "@haat/contract/goods";
import { useWords } from "../../lib/words.tsx";

const looks = {
  ...{ draft: "badge", published: "badge badge-good", hidden: "badge badge-bad" },
  ...{ archived: "badge", dropped: "badge" },
} as const;

/** What buyers have of it, and what waits beside that. */
export function GoodsState({
  state,
  version,
}: Pick<GoodsRow, "state"> & { version: { state: string } | null }) {
  const { t } = useWords();
  return (
    <p className="flex flex-wrap gap-2">
      <span className={looks[state]}>{t(`goods:state.${state}`)}</span>
      {version?.state === "submitted" && (
        <span className="badge badge-warm">{t("goods:version.submitted")}</span>
      )}
      {version?.state === "changes_requested" && (
        <span className="badge badge-bad">{t("goods:version.changes_requested")}</span>
      )}
      {version?.state === "draft" && state !== "draft" && (
        <span className="badge badge-warm">{t("goods:version.draft")}</span>
      )}
    </p>
  );
}
