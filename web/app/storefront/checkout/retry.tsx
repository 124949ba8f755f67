import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Stage } from "./actions.server.ts";

/** The answer was lost, not the order: pressing again finds the same order or makes it once. */
export function Retry({ draft, hash, pressKey, refusal }: Extract<Stage, { stage: "retry" }>) {
  const { t, locale } = useWords();
  return (
    <div className="grid gap-5">
      <h1 className="text-2xl">{t("checkout:retry.title")}</h1>
      <Notice tone="warm" isNews>
        {refusal !== null && <p className="font-semibold">{refusal}</p>}
        <p>{t("checkout:retry.text")}</p>
      </Notice>
      <form method="post" action={`/${locale}/checkout`} data-enhance="once">
        <HiddenFields values={{ ...draft, quoteHash: hash, key: pressKey }} />
        <button name="intent" value="place" className="button w-full">
          {t("checkout:retry.again")}
        </button>
      </form>
    </div>
  );
}
