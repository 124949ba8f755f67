import { knownActs, namedWord } from "@haat/i18n/named-word";
import { Field } from "../../components/form/field.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
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
      <form method="get" action={`/${locale}/admin/audit`} role="search" className="grid gap-4 pt-3">
        <Field name="action" label={t("admin:audit.action")} optional={optional}>
          {(control) => (
            <select {...control} defaultValue={filter.action}>
              <option value="">{t("admin:audit.any")}</option>
              {filter.action !== "" && !knownActs.includes(filter.action) && (
                <option value={filter.action}>{filter.action}</option>
              )}
              {knownActs.map((act) => (
                <option key={act} value={act}>
                  {namedWord(t, `admin:act.${act}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          {(["from", "to"] as const).map((name) => (
            <Field key={name} name={name} label={t(`admin:audit.${name}`)} optional={optional}>
              {(control) => <input {...control} type="date" defaultValue={filter[name]} />}
            </Field>
          ))}
          {(["person", "subject"] as const).map((name) => (
            <Field
              key={name}
              name={name}
              label={t(`admin:audit.${name}`)}
              hint={t(`admin:audit.${name}_hint`)}
              optional={optional}
            >
              {(control) => (
                <input
                  {...control}
                  defaultValue={filter[name]}
                  maxLength={80}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                />
              )}
            </Field>
          ))}
        </div>
        <div className="flex flex-wrap gap-3">
          <button className="button">{t("admin:audit.show")}</button>
          {isSet && (
            <Link to="/admin/audit" className="button-quiet">
              {t("admin:audit.all")}
            </Link>
          )}
        </div>
      </form>
    </details>
  );
}
