import type { PaperView } from "@haat/contract/vendor-papers";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

/** What the shop has shown; what waits is compared with the register and judged. */
export function Papers({ id, papers }: Readonly<{ id: string; papers: readonly PaperView[] }>) {
  const { t, locale } = useWords();
  return (
    <Section id="papers" title={t("vendors:papers")}>
      <ul className="grid gap-3">
        {papers.map(({ kind, state, tail, note }) => (
          <li key={kind} className="sheet grid gap-2">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <b>{t(`team:paper.${kind}`)}</b>
              <span>
                {tail !== null && `${t("team:paper.ends", { tail: shownDigits(tail, locale) })} · `}
                {t(`team:paper_state.${state}`)}
              </span>
            </p>
            {note !== null && (
              <p>
                <Typed text={note} />
              </p>
            )}
            {state === "given" && (
              <form
                method="post"
                action={`/${locale}/admin/vendors/${id}`}
                className="flex flex-wrap items-center gap-3"
              >
                <input type="hidden" name="intent" value="paper" />
                <input type="hidden" name="kind" value={kind} />
                <button name="verdict" value="verified" className="button-secondary">
                  {t("vendors:verify")}
                </button>
                <input
                  name="note"
                  aria-label={t("vendors:note")}
                  placeholder={t("vendors:note")}
                  maxLength={300}
                  autoComplete="off"
                  className="input min-w-0 flex-1"
                />
                <button name="verdict" value="refused" className="button-quiet">
                  {t("vendors:refuse_paper")}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
