import { Field } from "../../components/form/field.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { accountKinds, accountWord } from "@haat/core/ledger-names";
import { type Filter, filterNames } from "./filter.ts";

/** A plain form whose answer is an address, so that a search can be kept and handed on. */
export function FilterForm({ filter }: { filter: Filter }) {
  const { t, locale } = useWords();
  const isSet = filterNames.some((name) => filter[name] !== "");
  const optional = t("admin:audit.optional");
  return (
    <details className="filters sheet" open={isSet}>
      <summary className="flex min-h-12 cursor-pointer items-center gap-3 text-lg font-semibold">
        {t("admin:audit.filters")}
      </summary>
      <form method="get" action={`/${locale}/finance/journals`} role="search" className="grid gap-4 pt-3">
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Field name="account" label={t("finance:journals.account")} optional={optional}>
            {(control) => (
              <input
                {...control}
                defaultValue={filter.account}
                list="accounts"
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
          {(["event", "order", "key"] as const).map((name) => (
            <Field key={name} name={name} label={t(`finance:journals.${name}`)} optional={optional}>
              {(control) => (
                <input
                  {...control}
                  defaultValue={filter[name]}
                  maxLength={80}
                  autoComplete="off"
                  spellCheck={false}
                />
              )}
            </Field>
          ))}
          {(["from", "to"] as const).map((name) => (
            <Field key={name} name={name} label={t(`admin:audit.${name}`)} optional={optional}>
              {(control) => <input {...control} type="date" defaultValue={filter[name]} />}
            </Field>
          ))}
          {(["min", "max"] as const).map((name) => (
            <Field key={name} name={name} label={t(`finance:journals.${name}`)} optional={optional}>
              {(control) => (
                <input {...control} defaultValue={filter[name]} inputMode="decimal" autoComplete="off" />
              )}
            </Field>
          ))}
        </div>
        <datalist id="accounts">
          {accountKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`desk:account.${accountWord(kind)}`)}
            </option>
          ))}
        </datalist>
        <div className="flex flex-wrap gap-3">
          <button className="button">{t("admin:audit.show")}</button>
          {isSet && (
            <Link to="/finance/journals" className="button-quiet">
              {t("admin:audit.all")}
            </Link>
          )}
        </div>
      </form>
    </details>
  );
}
