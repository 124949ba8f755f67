import { useWords } from "../../lib/words.tsx";

export const carriers = ["shop", "courier"] as const;

/** Its courier has not fetched it by his own word: whoever typed the code says who brought it. */
export function WhoCarried({ code }: { code: string }) {
  const { t } = useWords();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-semibold">{t("vendor:carried.title")}</legend>
      <input type="hidden" name="code" value={code} />
      {carriers.map((who) => (
        <div key={who} className="grid gap-1">
          <button name="carried" value={who} className="button-secondary min-h-16 text-xl">
            {t(`vendor:carried.${who}`)}
          </button>
          <p className="text-soft">{t(`vendor:carried.${who}_hint`)}</p>
        </div>
      ))}
    </fieldset>
  );
}
