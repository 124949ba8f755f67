import type { AttemptStoryView } from "@haat/contract/attempt";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import { storyTitle } from "../order/story-title.ts";
import { Moment } from "./moment.tsx";

type Call = AttemptStoryView["exchanges"][number];

/** Every call as it went over the wire, opened at a tap. */
export function Exchanges({ calls, leftOut }: Readonly<{ calls: readonly Call[]; leftOut: number }>) {
  const { t } = useWords();
  if (calls.length === 0) return <p className="text-soft">{t("support:attempt_page.no_exchanges")}</p>;
  return (
    <div className="grid gap-2">
      <p className="text-sm text-soft">{t("support:attempt_page.masked")}</p>
      {leftOut > 0 && <p className="text-sm">{t("support:attempt_page.left_out", { count: leftOut })}</p>}
      <ol className="grid gap-2">
        {calls.map((call, place) => (
          <li key={`${place} ${call.at}`} className="rounded-md border border-line bg-sheet px-3">
            <details className="group">
              <summary className="flex min-h-12 cursor-pointer flex-wrap items-center gap-x-4 py-2">
                <b>{storyTitle(t, { kind: "exchange", title: call.operation, to: null })}</b>
                <code className="text-sm text-soft">{call.operation}</code>
                <span className={call.status === null ? "badge badge-warm" : "badge"}>
                  {call.status === null ? t("support:attempt_page.silent") : call.status}
                </span>
                <span className="text-sm text-soft">
                  {t("support:attempt_page.took", { ms: call.tookMs })}
                </span>
                <Moment at={call.at} />
                <Icon name="next" className="ms-auto text-soft group-open:rotate-90" />
              </summary>
              <div className="grid gap-3 pb-3 lg:grid-cols-2">
                <Message title={t("support:attempt_page.request")} text={call.request} />
                <Message title={t("support:attempt_page.reply")} text={call.reply} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </div>
  );
}

const Message = ({ title, text }: Readonly<{ title: string; text: string | null }>) => (
  <div className="grid min-w-0 content-start gap-1">
    <h3 className="text-sm text-soft">{title}</h3>
    <pre className="rounded-md bg-sunken p-3 text-sm break-words whitespace-pre-wrap">{text ?? "–"}</pre>
  </div>
);
