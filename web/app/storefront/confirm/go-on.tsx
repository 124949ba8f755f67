import { PageHead } from "../../components/ui/page-head.tsx";
import type { Held } from "../../lib/held-form.server.ts";
import { useWords } from "../../lib/words.tsx";

/** Back from a provider, and proven: one tap sends the form that waited. */
export function GoOn({ back, waiting }: Readonly<{ back: string; waiting: Held }>) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("factors:confirm.title")} isPrivate />
      <h1 className="text-2xl">{t("factors:confirm.title")}</h1>
      <form method="post" action={back} data-enhance="once" className="sheet grid gap-4">
        {waiting.map(([name, value], at) => (
          <input key={`${at}:${name}`} type="hidden" name={name} value={value} />
        ))}
        <p role="status">{t("factors:confirm.proven")}</p>
        <button className="button">{t("factors:confirm.on")}</button>
      </form>
    </div>
  );
}
