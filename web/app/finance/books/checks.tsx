import type { LedgerCheckView } from "@haat/contract/support";
import { Icon } from "../../components/ui/icon.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { isNamedRule } from "./rules.ts";

/** Every rule of the books with its verdict in a sign, a colour and words; a broken one stands first. */
export function Checks({ checks: { rules, checkedAt } }: { checks: LedgerCheckView }) {
  const { t } = useWords();
  const broken = rules.filter((rule) => rule.broken > 0);
  const sorted = [...broken, ...rules.filter((rule) => rule.broken === 0)];
  return (
    <Section id="checks" title={t("support:check.title")}>
      <div className="grid gap-4">
        <Notice tone={broken.length === 0 ? "good" : "bad"}>
          <p className="font-semibold">
            {broken.length === 0
              ? t("support:check.all_good", { count: rules.length })
              : t("support:check.broken", { count: broken.length })}
          </p>
          <p className="text-sm">{t("support:check.at", { at: new Date(checkedAt) })}</p>
        </Notice>
        <ul className="grid gap-2 md:grid-cols-2 lg:grid-cols-3">
          {sorted.map(({ rule, broken: count, detail }) => (
            <li
              key={rule}
              className={`flex items-start gap-3 rounded-md border p-3 ${count === 0 ? "border-line bg-sheet" : "border-brick bg-brick-wash"}`}
            >
              <span className={`badge flex-none ${count === 0 ? "badge-good" : "badge-bad"}`}>
                <Icon name={count === 0 ? "check" : "warning"} className="size-4" />
                {count === 0 ? t("support:check.ok") : t("support:check.times", { count })}
              </span>
              <div className="min-w-0 text-sm">
                <p>
                  <b>{rule}</b> {isNamedRule(rule) && t(`support:rule.${rule}`)}
                </p>
                {detail !== null && <p className="text-brick">{detail}</p>}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
