import { useWords } from "../../lib/words.tsx";

/** Shown this once, in letters that read well on paper. */
export function RecoveryCodes({ codes, back }: Readonly<{ codes: readonly string[]; back: string }>) {
  const { t } = useWords();
  return (
    <div className="sheet grid gap-4">
      <h2 className="text-xl">{t("factors:codes.title")}</h2>
      <p>{t("factors:codes.keep")}</p>
      <ol lang="en" className="grid grid-cols-1 gap-2 font-mono text-lg min-[24rem]:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ol>
      <p className="print:hidden">
        <a href={back} className="button">
          {t("factors:codes.kept")}
        </a>
      </p>
    </div>
  );
}
