import type { DeskReviewView } from "@haat/contract/review";
import { formatDateTime } from "@haat/i18n/format";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Standing = Readonly<{
  state: DeskReviewView["state"];
  reason: string | null;
  product: Readonly<{ slug: string; title: string }>;
  vendor: Readonly<{ name: string }>;
}>;

/** Whether everybody can read it, and why not; of which goods and shop it is said. */
export function StandingOf({ said: { state, reason, product, vendor } }: { said: Standing }) {
  const { t } = useWords();
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 text-sm">
        <span className={state === "shown" ? "badge" : "badge badge-warm"}>
          {t(`reviews:desk.state.${state}`)}
        </span>
        <Link
          to={`/p/${product.slug}`}
          className="inline-flex min-h-12 items-center underline underline-offset-4"
        >
          {product.title}
        </Link>
        {vendor.name}
      </p>
      {state === "hidden" && <p>{t("reviews:desk.why", { reason: reason ?? "" })}</p>}
    </>
  );
}

/** Who objects, and why. */
export function Reports({ reports }: Pick<DeskReviewView, "reports">) {
  const { t, locale } = useWords();
  if (reports.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h2 className="text-base">{t("reviews:desk.reports")}</h2>
      <ul className="grid gap-1">
        {reports.map((report) => (
          <li key={`${report.at}${report.reason}`}>
            <b>{t(report.byShop ? "reviews:desk.by_shop" : "reviews:desk.by_buyer")}</b>:{" "}
            {t(`reviews:report.reason.${report.reason}`)}
            {report.words !== "" && (
              <>
                {" · "}
                <Typed text={report.words} />
              </>
            )}{" "}
            <span className="text-sm text-soft">{formatDateTime(new Date(report.at), locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Said = Pick<DeskReviewView, "id" | "isOwn" | "state">;
type Props = Readonly<{ said: Said; isUnread: boolean; place: "reviews" | "questions" }>;

/** The two verdicts, for whoever does not work for the shop. */
export function DeskVerdict({ said: { id, state, isOwn }, isUnread, place }: Props) {
  const { t, locale } = useWords();
  const action = `/${locale}/support/${place}`;
  if (isOwn) return <Notice tone="warm">{t("reviews:desk.own")}</Notice>;
  return (
    <div className="grid gap-3">
      <form method="post" action={action} data-enhance="once">
        <HiddenFields values={{ id, verdict: "show" }} />
        <button className="button max-sm:w-full">{t("reviews:desk.show")}</button>
      </form>
      {state !== "hidden" && (
        <details open={isUnread}>
          <summary className="button-secondary list-none">{t("reviews:desk.hide")}</summary>
          <form method="post" action={action} noValidate data-enhance="once" className="mt-3 grid gap-3">
            <HiddenFields values={{ id, verdict: "hide" }} />
            <Field
              name="reason"
              among={id}
              label={t("reviews:desk.reason")}
              hint={t("reviews:desk.reason_hint")}
              errors={isUnread ? { reason: t("reviews:desk.reason_missing") } : {}}
            >
              {(control) => <textarea {...control} rows={3} maxLength={300} />}
            </Field>
            <button className="button-danger justify-self-start">{t("reviews:desk.hide")}</button>
          </form>
        </details>
      )}
    </div>
  );
}
