import type { MessageView } from "@haat/contract/conversation";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { ReportFields } from "../form/report-fields.tsx";
import { Link } from "../ui/link.tsx";
import { Typed } from "../ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  message: MessageView;
  action: string;
  /** Where one goes who thinks better of it, without the language. */
  page: string;
  isUnread: boolean;
}>;

/** What one side shows the market of what the other wrote, and why. */
export function ReportForm({ message, action, page, isUnread }: Props) {
  const { t } = useWords();
  return (
    <form method="post" action={action} noValidate data-enhance="once" className="sheet grid gap-4">
      <h2 className="text-lg">{t("conversations:report.title")}</h2>
      <blockquote className="max-w-prose border-s-4 border-line ps-3 break-words whitespace-pre-line">
        <Typed text={message.text ?? ""} />
      </blockquote>
      <p className="text-sm text-soft">{t("conversations:report.lead")}</p>
      <HiddenFields values={{ message: message.id }} />
      <ReportFields among="report" isUnread={isUnread} />
      <p className="flex flex-wrap gap-3">
        <button name="intent" value="report" className="button">
          {t("reviews:report.send")}
        </button>
        <Link to={page} className="button-quiet">
          {t("conversations:latest")}
        </Link>
      </p>
    </form>
  );
}
