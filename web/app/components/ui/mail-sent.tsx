import { useWords } from "../../lib/words.tsx";
import { Notice } from "./notice.tsx";
import { PageHead } from "./page-head.tsx";

type MailSentProps = Readonly<{
  text: string;
  /** The page that the mail leads to, without its language: there its code may be typed. */
  page: string;
}>;

/** The same whether the address is known to us or not. */
export function MailSent({ text, page }: MailSentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("access:sent.title")} isPrivate />
      <h1 className="text-2xl">{t("access:sent.title")}</h1>
      <Notice tone="good" isNews>
        <p>{text}</p>
      </Notice>
      <a href={`/${locale}${page}`} className="button-quiet">
        {t("access:code.type")}
      </a>
    </div>
  );
}
