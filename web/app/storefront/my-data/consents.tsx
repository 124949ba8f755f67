import type { ConsentList } from "@haat/contract/my-data";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Consent = ConsentList["items"][number];

export function Consents({ items }: { items: readonly Consent[] }) {
  const { t } = useWords();
  return (
    <>
      <ul className="grid gap-3">
        {items.map((consent) => (
          <ConsentRow key={consent.purpose} consent={consent} />
        ))}
      </ul>
      <p className="mt-3 text-sm text-soft">{t("mydata:consents.young")}</p>
    </>
  );
}

const standing = (given: boolean | null) => (given === null ? "unsaid" : given ? "yes" : "no");

function ConsentRow({ consent: { purpose, given, at, version } }: { consent: Consent }) {
  const { t, locale } = useWords();
  return (
    <li className="sheet grid gap-2">
      <p
        id={`consent-${purpose}`}
        className="flex flex-wrap items-center justify-between gap-3 font-semibold"
      >
        {purpose === "terms" || purpose === "privacy" ? (
          <Link to={`/${purpose}`} className="link inline-flex min-h-12 items-center">
            {t(`mydata:consents.${purpose}`)}
          </Link>
        ) : (
          <span>{t(`mydata:consents.${purpose}`)}</span>
        )}
        <span className={given ? "badge badge-good" : "badge"}>
          {t(`mydata:consents.${standing(given)}`)}
        </span>
      </p>
      <p>
        {purpose === "offers" || purpose === "analytics"
          ? t(`mydata:consents.${purpose}_text`)
          : t("mydata:consents.needed_text")}
      </p>
      {at !== null && version !== null && (
        <p className="text-sm text-soft">
          {t("mydata:consents.since", { when: new Date(at), version: new Date(version) })}
        </p>
      )}
      {(purpose === "offers" || purpose === "analytics") && (
        <form
          method="post"
          action={`/${locale}/account/privacy#consent-${purpose}`}
          data-enhance="once"
          className="flex flex-wrap gap-3"
        >
          <HiddenFields values={{ intent: "consent", purpose }} />
          {given !== true && (
            <button
              name="given"
              value="yes"
              aria-describedby={`consent-${purpose}`}
              className="button-secondary"
            >
              {t("mydata:consents.give")}
            </button>
          )}
          {given !== false && (
            <button
              name="given"
              value="no"
              aria-describedby={`consent-${purpose}`}
              className="button-secondary"
            >
              {t("mydata:consents.take_back")}
            </button>
          )}
        </form>
      )}
    </li>
  );
}
