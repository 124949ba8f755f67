import type { GoodsRow } from "@haat/contract/goods";
import { Picture } from "../../components/commerce/picture.tsx";
import { Price } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { GoodsState } from "./goods-state.tsx";

export function GoodsCard({ row }: { row: GoodsRow }) {
  const { t } = useWords();
  const words = { from: row.priceVaries ? t("goods:from") : null, was: t("goods:was") };
  return (
    <li className="sheet grid grid-cols-[5rem_1fr] items-start gap-4">
      <Picture picture={row.picture} sizes="5rem" loading="lazy" className="rounded-md" isDecoration />
      <div className="grid min-w-0 gap-2">
        <h2 className="text-lg">
          <Link
            to={`/vendor/goods/${row.id}`}
            className="inline-flex min-h-12 items-center underline underline-offset-4"
          >
            {row.title === "" ? t("goods:untitled") : <Typed text={row.title} />}
          </Link>
        </h2>
        <GoodsState state={row.state} version={row.version} />
        {row.price !== null && <Price price={row.price} compareAt={null} words={words} />}
        {row.state === "published" && (
          <p className="flex flex-wrap gap-x-3 text-sm text-soft">
            {t("goods:available", { count: row.available })}
            {row.low > 0 && <b className="text-brick">{t("goods:low", { count: row.low })}</b>}
          </p>
        )}
      </div>
    </li>
  );
}
