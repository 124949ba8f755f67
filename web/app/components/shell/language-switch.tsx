import { useLocation } from "react-router";
import { otherLocale, swapLocale } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";

/** The same page in the other language, remembered. */
export function LanguageSwitch({ className }: { className: string }) {
  const { t, locale } = useWords();
  const { pathname, search } = useLocation();
  const other = otherLocale(locale);
  const back = encodeURIComponent(swapLocale(pathname + search, other));
  return (
    <a
      href={`/language/${other}?back=${back}`}
      lang={other}
      rel="nofollow"
      className={`language-switch ${className}`}
    >
      {t(`common:language.${other}`)}
    </a>
  );
}
