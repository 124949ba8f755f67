import type { Provider } from "@haat/core/providers";
import { useWords } from "../../lib/words.tsx";

type LeaveProps = Readonly<{ provider: Provider; url: string; stay: string }>;

/**
 * The browser leaves for the provider by a link, which a script follows at once: our content policy lets forms lead nowhere
 * but here.
 */
export function Leave({ provider: name, url, stay }: LeaveProps) {
  const { t } = useWords();
  const provider = t(`linked:${name}`);
  return (
    <div className="sheet grid justify-items-center gap-4 py-10 text-center">
      <h1 className="text-2xl">{t("linked:leave.title", { provider })}</h1>
      <p className="max-w-prose">{t("linked:leave.text", { provider })}</p>
      <a href={url} className="button" rel="noreferrer" data-leave="">
        {t("linked:leave.go", { provider })}
      </a>
      <a href={stay} className="button-quiet">
        {t("linked:leave.back")}
      </a>
    </div>
  );
}
