import type { ReactNode } from "react";
import type { Complaint } from "../../lib/complaints.ts";
import { useWords } from "../../lib/words.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

type NarrowFormProps = Readonly<{
  title: string;
  complaint: Complaint;
  /** The words of its button. */
  go: string;
  action?: string;
  children: ReactNode;
  below?: ReactNode;
}>;

/** One question on a page of its own. Where it was reached by a secret link, the address goes to no other page. */
export function NarrowForm({
  title,
  complaint: { errors, refusal },
  go,
  action,
  children,
  below,
}: NarrowFormProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <meta name="referrer" content="origin" />
      <h1 className="text-2xl">{title}</h1>
      <RefusalNotice refusal={refusal} />
      <form
        method="post"
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
        {...(action !== undefined && { action })}
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        {children}
        <button className="button">{go}</button>
      </form>
      {below !== undefined && <div className="grid gap-3">{below}</div>}
    </div>
  );
}
