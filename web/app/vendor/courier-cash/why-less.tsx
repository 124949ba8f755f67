import type { VendorCashLine } from "@haat/contract/courier-cash";
import type { ReactNode } from "react";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { isNothing, unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

const less = ["delivery", "commission", "vat", "back"] as const;
type Kind = "refused" | "rounded" | "ahead" | (typeof less)[number];
type Shown = Readonly<{ kind: Kind; value: ReactNode }>;

/** From what was taken at the door to what is the shop's, kind by kind, and a sentence for each. */
export function WhyLess({ line }: { line: VendorCashLine }) {
  const { t } = useWords();
  const { door, collected, yours } = line;
  const kinds = useKinds(line);
  const rowsOf = (shown: readonly Shown[]) =>
    shown.map(({ kind, value }) => ({ name: t(`vendor:cod.${kind}`), value }));
  const [before, after] = [
    kinds.filter(({ kind }) => kind === "refused"),
    kinds.filter(({ kind }) => kind !== "refused"),
  ];
  return (
    <>
      <Definitions
        rows={[
          ...(door === null
            ? []
            : [{ name: t("vendor:cod.asked"), value: <Taka amount={door.asked} /> }, ...rowsOf(before)]),
          { name: t("vendor:cod.collected"), value: <Taka amount={collected} /> },
          ...rowsOf(after),
          { name: t("vendor:cod.yours"), value: <Taka amount={yours} />, isStrong: true },
        ]}
      />
      {kinds.length > 0 && (
        <details>
          <summary className="link flex min-h-12 cursor-pointer items-center">{t("vendor:cod.why")}</summary>
          <ul className="grid list-disc gap-2 ps-5 text-sm">
            {kinds.map(({ kind, value }) => (
              <li key={kind}>
                <b>
                  {t(`vendor:cod.${kind}`)} {value}
                </b>
                : {t(`vendor:cod.because.${kind}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Those that are not nothing, each with its sign as it goes into the sum. */
function useKinds({ door, rounded, ahead, ...line }: VendorCashLine): readonly Shown[] {
  const { locale } = useWords();
  const sign = rounded.minor.startsWith("-") ? "+" : "−";
  return [
    ...(door === null ? [] : [{ kind: "refused", value: <Minus amount={door.refused} /> } as const]),
    ...(isNothing(rounded)
      ? []
      : [{ kind: "rounded", value: `${sign}${unsigned(rounded, locale)}` } as const]),
    ...(isNothing(ahead) ? [] : [{ kind: "ahead", value: `+${unsigned(ahead, locale)}` } as const]),
    ...less
      .filter((kind) => !isNothing(line[kind]))
      .map((kind) => ({ kind, value: <Minus amount={line[kind]} /> })),
  ];
}

const Minus = ({ amount }: { amount: VendorCashLine["commission"] }) => (
  <>
    −<Taka amount={amount} />
  </>
);
