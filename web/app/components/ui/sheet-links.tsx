import { useWords } from "../../lib/words.tsx";

/** The same list to be saved as a sheet, in either form. `to` is an address of this language, with or without a query. */
export function SheetLinks({ to }: Readonly<{ to: string }>) {
  const { t, locale } = useWords();
  const mark = to.includes("?") ? "&" : "?";
  return (
    <p className="flex flex-wrap gap-3">
      {(["csv", "xlsx"] as const).map((form) => (
        <a
          key={form}
          href={`/${locale}${to}${mark}as=${form}`}
          download
          className="button-secondary max-sm:w-full"
        >
          {t(`common:sheet.${form}`)}
        </a>
      ))}
    </p>
  );
}
