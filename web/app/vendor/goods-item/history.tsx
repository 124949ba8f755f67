import type { GoodsView } from "@haat/contract/goods";
import { formatDateTime } from "@haat/i18n/format";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

const versionMoves = ["draft", "submitted", "changes_requested", "approved", "dropped"] as const;
const productMoves = ["published", "archived"] as const;

/** What has become of the goods, the newest first. */
export function History({ moves }: Pick<GoodsView, "moves">) {
  const { t, locale } = useWords();
  const said = ({ version, to }: GoodsView["moves"][number]): string => {
    const ofVersion = versionMoves.find((each) => each === to);
    if (version !== null && ofVersion) return t(`goods:item.move.${ofVersion}`, { number: version });
    const ofProduct = productMoves.find((each) => each === to);
    return ofProduct ? t(`goods:item.moved.${ofProduct}`) : "";
  };
  return (
    <ol className="grid gap-3">
      {moves
        .filter((move) => said(move) !== "")
        .map((move, at) => (
          <li key={at}>
            {said(move)}
            {move.reason !== null && (
              <p className="whitespace-pre-line">
                <Typed text={move.reason} />
              </p>
            )}
            <span className="block text-sm text-soft">{formatDateTime(new Date(move.at), locale)}</span>
          </li>
        ))}
    </ol>
  );
}
