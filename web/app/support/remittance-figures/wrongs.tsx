import type { CourierFiguresView } from "@haat/contract/courier-figures";
import { formatDateTime } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** Each is a fault of ours: none may be missed. */
export function Wrongs({ wrongs }: Pick<CourierFiguresView, "wrongs">) {
  const { t, locale } = useWords();
  if (wrongs.length === 0) return null;
  return (
    <Section id="wrong" title={t("remittances:figures.wrong")}>
      <ul className="grid gap-2">
        {wrongs.map(({ courier, remittance, line, at, reason }) => (
          <li key={`${remittance.id} ${line}`} className="border-t border-line pt-2">
            <Link
              to={`/support/remittances/${remittance.id}/rows/${line}`}
              className="link inline-flex min-h-12 flex-wrap items-center"
            >
              {t(`couriers:name.${courier}`)}
              {" · "}
              <Typed text={remittance.reference} />
              {" · "}
              {t("remittances:line", { line })}
            </Link>
            <p className="text-sm text-soft">
              {reason !== null && (
                <>
                  “<Typed text={reason} />” ·{" "}
                </>
              )}
              {formatDateTime(new Date(at), locale)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
