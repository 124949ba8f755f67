import type { AttemptStoryView } from "@haat/contract/attempt";
import { useWords } from "../../lib/words.tsx";
import { Moment } from "./moment.tsx";

/** What the wallet sent by itself, and whether it was really the wallet. */
export function Notices({ notices }: Pick<AttemptStoryView, "notices">) {
  const { t } = useWords();
  if (notices.length === 0) return <p className="text-soft">{t("support:attempt_page.no_notices")}</p>;
  return (
    <ol className="grid gap-2">
      {notices.map(({ at, authentic, body }) => (
        <li key={at} className="sheet grid gap-2">
          <p className="flex flex-wrap items-center justify-between gap-x-4">
            <span className={authentic === "yes" ? "badge badge-good" : "badge badge-warm"}>
              {authentic === "yes"
                ? t("support:attempt_page.authentic")
                : t("support:attempt_page.not_authentic", { why: authentic })}
            </span>
            <Moment at={at} />
          </p>
          <pre className="rounded-md bg-sunken p-3 text-sm break-words whitespace-pre-wrap">{body}</pre>
        </li>
      ))}
    </ol>
  );
}
