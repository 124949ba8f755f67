import { PageHead } from "../../components/ui/page-head.tsx";
import { Prose } from "../../components/ui/prose.tsx";
import { sharedCache } from "../../lib/headers.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = () => sharedCache;

const parts = ["first", "time", "ccms", "dncrp", "paper"] as const;

export default function Complaint() {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t("account:complaint.title")} />
      <Prose
        title={t("account:complaint.title")}
        parts={parts.map((part) => ({
          title: t(`account:complaint.${part}.title`),
          text: t(`account:complaint.${part}.text`),
        }))}
      >
        <p>
          <a href="https://ccms.gov.bd" rel="noreferrer" className="button-secondary">
            {t("account:complaint.ccms_link")}
          </a>
        </p>
      </Prose>
    </>
  );
}
