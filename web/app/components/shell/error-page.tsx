import type { ReactNode } from "react";
import { isRouteErrorResponse } from "react-router";
import { z } from "zod";
import { useWords } from "../../lib/words.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Link } from "../ui/link.tsx";

const Refusal = z.object({ title: z.string().min(1), detail: z.string() });

/** What went wrong in the reader's language, and the ways on. A fault of ours is not described. */
export function ErrorPage({ error, children }: { error: unknown; children?: ReactNode }) {
  const { t } = useWords();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const refusal = isRouteErrorResponse(error) && status < 500 ? Refusal.safeParse(error.data) : null;
  const kind =
    status === 404
      ? "missing"
      : status === 503
        ? "busy"
        : status >= 400 && status < 500
          ? "refused"
          : "crash";
  const title = refusal?.success ? refusal.data.title : t(`common:${kind}.title`);
  const advice = refusal?.success ? refusal.data.detail : t(`common:${kind}.advice`);
  return (
    <div className="page-narrow mx-auto py-6">
      <title>{`${title} · ${t("common:brand")}`}</title>
      <meta name="robots" content="noindex" />
      <h1 className="sr-only">{title}</h1>
      <EmptyState icon={status === 404 ? "search" : "warning"} title={title}>
        <p className="max-w-prose text-soft">{advice}</p>
        <div className="flex flex-wrap justify-center gap-3">
          {children ?? (
            <>
              <Link to="/" className="button">
                {t("common:nav.home")}
              </Link>
              <Link to="/categories" className="button-secondary">
                {t("common:nav.categories")}
              </Link>
            </>
          )}
        </div>
      </EmptyState>
    </div>
  );
}
