import type { ParkedPage } from "@haat/contract/parked";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

type GroupsProps = Pick<ParkedPage, "groups" | "seenAt"> &
  Readonly<{ chosen: string | undefined; pressKey: string }>;

/** What was given up by kind and reason; all that were looked at go again at one press. */
export function Groups({ groups, seenAt, chosen, pressKey }: GroupsProps) {
  const { t, locale } = useWords();
  if (groups.length === 0) return null;
  return (
    <Section id="reasons" title={t("admin:parked.reasons")}>
      <p className="text-sm text-soft">{t("admin:parked.portions")}</p>
      <ul className="grid gap-3">
        {groups.map(({ group, topic, fault, count, oldestAt }) => (
          <li key={group} className="sheet grid gap-2">
            <p className="font-semibold">
              {t(`admin:parked.topic.${topic}`)} · {t("admin:parked.count", { count })}
            </p>
            {fault !== null && (
              <p className="text-sm">
                <code className="break-all">{fault}</code>
              </p>
            )}
            <p className="text-sm text-soft">{t("admin:parked.since", { at: new Date(oldestAt) })}</p>
            <div className="flex flex-wrap gap-3">
              <Link
                to={chosen === group ? "/admin/parked" : `/admin/parked?group=${group}`}
                className="button-secondary max-sm:w-full"
              >
                {t(chosen === group ? "admin:parked.look_all" : "admin:parked.look")}
              </Link>
              <form
                method="post"
                action={`/${locale}/admin/parked`}
                data-enhance="once"
                className="max-sm:w-full"
              >
                <HiddenFields values={{ group, seenAt, key: pressKey }} />
                <button className="button max-sm:w-full">{t("admin:parked.retry_all", { count })}</button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
