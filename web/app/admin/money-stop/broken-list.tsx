import type { BrokenView } from "@haat/contract/money-stop";
import { isNamedRule } from "../../finance/books/rules.ts";
import { useWords } from "../../lib/words.tsx";

const shownAtOnce = 5;
const nameOf = ({ rule, subject }: BrokenView): string => `${rule} ${subject}`;

type ListProps = Readonly<{
  title: string;
  broken: readonly BrokenView[];
  /** What the last look still found; null: all of it is what it found. */
  still: readonly BrokenView[] | null;
}>;

/** Each broken rule in words, where it is broken and by how much; the first few at once, so that the page stays one to act on. */
export function BrokenList({ title, broken, still }: ListProps) {
  const { t } = useWords();
  const stands = new Set((still ?? broken).map(nameOf));
  const rows = broken.map((each) => (
    <Broken key={nameOf(each)} broken={each} stands={stands.has(nameOf(each))} />
  ));
  return (
    <section className="grid gap-3" aria-label={title}>
      <h2 className="section-title text-lg">{title}</h2>
      <ul className="grid gap-2">{rows.slice(0, shownAtOnce)}</ul>
      {rows.length > shownAtOnce && (
        <details>
          <summary className="flex min-h-12 cursor-pointer items-center font-semibold">
            {t("admin:money.more", { count: rows.length - shownAtOnce })}
          </summary>
          <ul className="mt-2 grid gap-2">{rows.slice(shownAtOnce)}</ul>
        </details>
      )}
    </section>
  );
}

function Broken({
  broken: { rule, subject, detail },
  stands,
}: Readonly<{ broken: BrokenView; stands: boolean }>) {
  const { t } = useWords();
  return (
    <li className={`rounded-md border p-3 ${stands ? "border-brick bg-brick-wash" : "border-line bg-sheet"}`}>
      <p className="font-semibold">
        {rule} · {isNamedRule(rule) ? t(`support:rule.${rule}`) : rule}
      </p>
      <p className="text-sm break-words">
        {subject !== "" && (
          <>
            <code className="break-all">{subject}</code>:{" "}
          </>
        )}
        {detail}
      </p>
      {!stands && <p className="text-sm font-semibold">{t("admin:money.no_longer")}</p>}
    </li>
  );
}
