import type { BrokenView } from "@haat/contract/money-stop";
import { useWords } from "../../lib/words.tsx";
import { isNamedRule } from "../../finance/books/rules.ts";

/** Each broken rule in words, where it is broken, and by how much. */
export function BrokenList({ title, broken }: { title: string; broken: readonly BrokenView[] }) {
  const { t } = useWords();
  return (
    <section className="grid gap-3" aria-label={title}>
      <h2 className="section-title text-lg">{title}</h2>
      {broken.length === 0 && <p>{t("admin:money.nothing_broken")}</p>}
      <ul className="grid gap-2">
        {broken.map(({ rule, subject, detail }) => (
          <li key={`${rule} ${subject}`} className="rounded-md border border-brick bg-brick-wash p-3">
            <p className="font-semibold">
              {rule} · {isNamedRule(rule) ? t(`support:rule.${rule}`) : rule}
            </p>
            <p className="text-sm break-words">
              <code>{subject}</code>: {detail}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
