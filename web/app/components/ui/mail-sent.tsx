import { useWords } from "../../lib/words.tsx";
import { Notice } from "./notice.tsx";
import { PageHead } from "./page-head.tsx";

/** The same whether the address is known to us or not. */
export function MailSent({ text }: Readonly<{ text: string }>) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("access:sent.title")} isPrivate />
      <h1 className="text-2xl">{t("access:sent.title")}</h1>
      <Notice tone="good" isNews>
        <p>{text}</p>
      </Notice>
    </div>
  );
}
